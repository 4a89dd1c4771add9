package org.zhagen.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhagen.access.Doors;
import org.zhagen.kernel.document.Code;
import org.zhagen.notification.DeliveryRows.Claimed;
import org.zhagen.notification.DeliveryView.State;

/**
 * Takes out what waits, on each node. A row is taken by one node only, for the time of a lease; what came of it is written
 * afterwards. Whoever dies in between leaves the row to others, so a receiver may get it twice, never not at all.
 */
@Component
class Courier implements SmartLifecycle {

    /** Longer than any sending may take. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 20;

    private final Doors doors;
    private final DeliveryRows rows;
    private final Letters letters;
    private final Sending sending;
    private final NotificationSettings settings;
    private final Clock clock;
    private final Rounds rounds;

    Courier(
            Doors doors,
            DeliveryRows rows,
            Letters letters,
            Sending sending,
            NotificationSettings settings,
            Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.letters = letters;
        this.sending = sending;
        this.settings = settings;
        this.clock = clock;
        this.rounds = new Rounds("courier", settings.every(), () -> round() == AT_ONCE);
    }

    /** Writes letters, takes some of what waits, and brings all of it out at the same time. */
    int round() {
        letters.write();
        List<Claimed> taken = claim();
        if (!taken.isEmpty()) {
            try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
                taken.forEach(claimed -> each.execute(() -> deliver(claimed)));
            }
        }
        return taken.size();
    }

    List<Claimed> claim() {
        return doors.write(Columns.PRODUCT, () -> rows.claim(clock.instant(), LEASE, AT_ONCE));
    }

    void deliver(Claimed claimed) {
        Answered answered = tried(claimed);
        doors.write(Columns.PRODUCT, () -> {
            write(claimed, answered);
            return claimed;
        });
    }

    private @Nullable Answered tried(Claimed claimed) {
        try {
            return sending.send(claimed, clock.instant());
        } catch (RuntimeException fault) {
            LOG.error("delivery {} failed by a fault", claimed.id(), fault);
            return Answered.failed(Trouble.FAULT);
        }
    }

    private void write(Claimed claimed, @Nullable Answered answered) {
        Instant now = clock.instant();
        switch (answered) {
            case null -> rows.postpone(claimed, now.plus(Sending.PAUSE));
            case Answered.Taken(String answer) -> rows.end(claimed, State.SENT, now, "", answer);
            case Answered.Failed(Trouble trouble, String answer) -> {
                String why = Code.kebab(trouble);
                Retries.next(claimed.attempts(), now, ThreadLocalRandom.current())
                        .filter(next -> !trouble.isLast())
                        .ifPresentOrElse(
                                next -> rows.later(claimed, next, why, answer),
                                () -> rows.end(claimed, State.GIVEN_UP, now, why, answer));
            }
        }
    }

    @Override
    public boolean isAutoStartup() {
        return settings.courier();
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
