package org.zhagen.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.flow.Moves;

/**
 * What happens to tickets by itself: alarms ring, and what nobody has anything to say about any more is closed. Every node does it;
 * they take turns.
 */
@Component
class TicketClock {

    private static final int SOME = 500;

    private final Ringing ringing;
    private final SilentRows silent;
    private final TicketLife life;
    private final Clock clock;

    TicketClock(Ringing ringing, SilentRows silent, TicketLife life, Clock clock) {
        this.ringing = ringing;
        this.silent = silent;
        this.life = life;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${zhagen.ticket.clock:PT2S}", fixedDelayString = "${zhagen.ticket.clock:PT2S}")
    void run() {
        Instant now = clock.instant();
        int taken = SOME;
        while (taken == SOME && !Thread.currentThread().isInterrupted()) {
            taken = ringing.ring(now, SOME);
        }
        close(now);
    }

    /** Ends what whoever raised it had time enough to rate; silence is neither praise nor blame. */
    int close(Instant now) {
        List<UUID> over = life.byItself(() -> silent.over(now, SOME));
        int closed = 0;
        for (UUID ticket : over) {
            Outcome<Ticket> outcome = life.byItself(
                    ticket,
                    (held, reader) -> isOver(held, now)
                            ? reader.then(
                                    Moves.close(held.flow(), Happening.Ending.SILENCE, held.at()),
                                    happenings -> Step.of(happenings, ""))
                            : Outcome.missing());
            closed += outcome instanceof Outcome.Done<Ticket> ? 1 : 0;
        }
        return closed;
    }

    /** Somebody may have said something while this was on its way. */
    private static boolean isOver(TicketLife.Held held, Instant now) {
        Instant due = held.ticket().state().due();
        return held.flow().phase() == Flow.Phase.SETTLED && due != null && !due.isAfter(now);
    }
}
