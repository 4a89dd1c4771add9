package org.zhagen.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.clock.Deadline;
import org.zhagen.kernel.flow.RunningClock;

/**
 * A clock as people look at it: when it began, until when, what became of it, and where the time went.
 *
 * @param party whose; empty for the ticket as a whole
 * @param round how often the stage was begun again, from 0
 * @param due null while it stands still
 * @param stopped null while it runs
 * @param intervals where the time went, piece by piece, until it stopped or until now
 * @param counted how much of that counts
 * @param deadline by which all of this was reckoned
 */
public record ClockView(
        String party,
        String stage,
        String title,
        int round,
        boolean working,
        Duration within,
        Instant from,
        @Nullable Instant due,
        @Nullable Instant stopped,
        RunningClock.Verdict verdict,
        List<Deadline.Interval> intervals,
        Duration counted,
        Deadline deadline) {

    public ClockView {
        intervals = List.copyOf(intervals);
    }

    public boolean isRunning() {
        return stopped == null;
    }

    public boolean isLate() {
        return verdict == RunningClock.Verdict.LATE;
    }

    static ClockView of(RunningClock clock, String title, boolean working, Instant now) {
        Instant stopped = clock.stopped();
        Instant until = stopped == null ? now : stopped;
        Deadline deadline = clock.deadline();
        return new ClockView(
                clock.party(),
                clock.stage(),
                title,
                clock.round(),
                working,
                deadline.within(),
                deadline.from(),
                deadline.due().orElse(null),
                stopped,
                clock.verdict(now),
                deadline.replay(until),
                deadline.counted(until),
                deadline);
    }
}
