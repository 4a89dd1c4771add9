package org.zhagen.ticket;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.flow.RunningClock;

/** What of a ticket follows from what happened to it. */
final class TicketStates {

    private TicketStates() {}

    static Ticket.State after(Ticket.State was, Flow flow, String leadName, @Nullable Integer score, int seq) {
        Instant last = flow.happened().getLast().at();
        return new Ticket.State(
                flow.phase(),
                due(flow).orElse(null),
                was.late()
                        || flow.clocks().stream().anyMatch(clock -> clock.verdict(last) == RunningClock.Verdict.LATE),
                flow.settled().orElse(null),
                flow.closed()
                        .map(end -> new Ticket.Closed(end.at(), end.ending()))
                        .orElse(null),
                outcome(flow),
                score == null ? was.score() : score,
                leadName,
                was.mergedInto(),
                was.waiting(),
                seq);
    }

    private static Optional<Instant> due(Flow flow) {
        return flow.clocks().stream()
                .filter(RunningClock::isRunning)
                .flatMap(clock -> clock.deadline().due().stream())
                .min(Comparator.naturalOrder());
    }

    /** What was said last of how a stage ended. */
    private static String outcome(Flow flow) {
        return flow.happened().reversed().stream()
                .filter(happening -> happening instanceof Happening.Ended ended
                        && !ended.outcome().isEmpty())
                .map(happening -> ((Happening.Ended) happening).outcome())
                .findFirst()
                .orElse("");
    }
}
