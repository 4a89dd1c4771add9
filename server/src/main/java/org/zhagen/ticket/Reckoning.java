package org.zhagen.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Afterwards;
import org.zhagen.access.Doors;

/**
 * Reckons running clocks anew when it turns out that days on their way are worked, or are not: once the days are written, and once more
 * when all nodes have heard of them. That it is to be done is written together with the days; then any node does it, ticket by ticket,
 * each in its own transaction, and goes on where one died.
 */
@Component
class Reckoning {

    private static final Logger LOG = LoggerFactory.getLogger(Reckoning.class);
    /** Longer than it takes until the other nodes know. */
    private static final Duration HEARD = Duration.ofMinutes(2);

    /** So often a ticket may fail before the others get on without it. */
    private static final int MOST_TRIES = 3;

    private final Doors doors;
    private final ReckoningRows rows;
    private final WorkingTime time;
    private final News news;
    private final TicketLife life;
    private final TaskScheduler scheduler;
    private final ActClock clock;
    private final AtomicBoolean working = new AtomicBoolean();

    Reckoning(
            Doors doors,
            ReckoningRows rows,
            WorkingTime time,
            News news,
            TicketLife life,
            TaskScheduler scheduler,
            ActClock clock) {
        this.doors = doors;
        this.rows = rows;
        this.time = time;
        this.news = news;
        this.life = life;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** What is taken in hand, and which ticket of it; empty where none is left. */
    private record Taken(ReckoningRows.Noted noted, Optional<UUID> ticket) {}

    /** All that ends on a day or later, from the moment on in which the transaction is over that writes the days. */
    void after(LocalDate first, List<WorkingDay> was) {
        note(first, was);
        Afterwards.run(() -> {
            ScheduledFuture<?> _ = scheduler.schedule(this::all, Instant.now());
        });
    }

    /** Writes that it is to be done, in the transaction that writes the days. */
    void note(LocalDate first, List<WorkingDay> was) {
        Instant now = clock.instant();
        rows.note(now, first, was);
        rows.note(now.plus(HEARD), first, was);
        news.ofDays();
    }

    /** Looks for what there is to do by now, and what another node left behind; clocks ring on the thread of what is done regularly. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT30S")
    void lookAfter() {
        if (working.compareAndSet(false, true)) {
            ScheduledFuture<?> _ = scheduler.schedule(
                    () -> {
                        try {
                            all();
                        } finally {
                            working.set(false);
                        }
                    },
                    Instant.now());
        }
    }

    /** Does all that there is to do by now. */
    void all() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = step();
        }
    }

    /**
     * Reckons one ticket.
     *
     * @return whether there may be another one
     */
    boolean step() {
        AtomicReference<Taken> taken = new AtomicReference<>();
        try {
            return doors.write(
                    TicketLife.PRODUCT,
                    () -> rows.take(clock.instant())
                            .map(noted -> {
                                // the days of what is noted are written by now, whatever this node has heard of
                                time.refresh();
                                taken.set(new Taken(noted, rows.next(noted, time.zone())));
                                return reckon(taken.get());
                            })
                            .orElse(false));
        } catch (RuntimeException failed) {
            Taken at = taken.get();
            if (at == null || at.ticket.isEmpty()) {
                throw failed;
            }
            return failed(at, failed);
        }
    }

    private boolean reckon(Taken taken) {
        taken.ticket.ifPresentOrElse(
                ticket -> {
                    life.reckon(ticket, time.calendars(taken.noted.was()), time.calendars());
                    rows.reached(taken.noted, ticket);
                },
                () -> rows.over(taken.noted));
        return true;
    }

    private boolean failed(Taken at, RuntimeException failed) {
        UUID ticket = at.ticket.orElseThrow();
        LOG.warn("clocks of {} were not reckoned anew", ticket, failed);
        return doors.write(TicketLife.PRODUCT, () -> {
            if (at.noted.tries() + 1 < MOST_TRIES) {
                rows.failed(at.noted);
            } else {
                rows.reached(at.noted, ticket);
            }
            return true;
        });
    }
}
