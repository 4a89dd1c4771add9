package org.zhagen.kernel.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.clock.Deadline;

/**
 * The clock of a stage.
 *
 * @param party whose; empty for the ticket as a whole
 * @param round how often the stage was begun again, from 0
 * @param stopped when it stopped; null while it runs or stands still
 * @param met whether the stage was over then; not so where it was sent back, left or closed before
 */
public record RunningClock(
        String party,
        String stage,
        int round,
        Deadline deadline,
        @Nullable Instant stopped,
        boolean met) {

    public boolean isRunning() {
        return stopped == null;
    }

    /** Whether it ended in time; nothing is said of one that runs, or that was stopped from outside before it was due. */
    public Verdict verdict(Instant now) {
        Instant until = stopped == null ? now : stopped;
        if (deadline.late(until)) {
            return Verdict.LATE;
        }
        return stopped == null ? Verdict.RUNNING : met ? Verdict.IN_TIME : Verdict.VOID;
    }

    /** How a clock ended. */
    public enum Verdict {
        RUNNING,
        IN_TIME,
        LATE,
        /** It had not ended when it ceased to matter. */
        VOID
    }

    RunningClock stoppedAt(Instant at, boolean done) {
        return stopped == null ? new RunningClock(party, stage, round, deadline, at, done) : this;
    }

    RunningClock with(Deadline other) {
        return new RunningClock(party, stage, round, other, stopped, met);
    }
}
