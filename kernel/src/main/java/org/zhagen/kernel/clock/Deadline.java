package org.zhagen.kernel.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs: an allowance from a moment on, less the pauses. Several run beside each other without knowing of one
 * another. Everything follows from what stands here, so that a deadline of the past can be reckoned again.
 *
 * @param within what is allowed; not negative
 * @param pauses in any order; where they overlap, time is left out once
 */
public record Deadline(Calendar calendar, Instant from, Duration within, List<Pause> pauses) {

    public Deadline {
        pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        if (within.isNegative()) {
            throw new IllegalArgumentException("an allowance of " + within);
        }
    }

    /** A clock without pauses. */
    public Deadline(Calendar calendar, Instant from, Duration within) {
        this(calendar, from, within, List.of());
    }

    /**
     * A piece of the time of a deadline.
     *
     * @param pause what stopped the clock; null where it ran
     * @param counted how much of the piece counts
     */
    public record Interval(
            Instant from, Instant until, @Nullable Pause pause, Duration counted) {}

    /** How much may be counted in all: the allowance, in time of the calendar. */
    public Duration budget() {
        return calendar.counted(from, calendar.due(from, within));
    }

    /** When it ends; empty while a pause goes on before that. */
    public Optional<Instant> due() {
        Duration left = budget();
        Instant at = from;
        boolean moved = false;
        for (Pause pause : pauses) {
            Instant until = pause.until();
            if (until != null && !until.isAfter(at)) {
                continue;
            }
            if (pause.from().isAfter(at)) {
                Duration here = calendar.counted(at, pause.from());
                if (here.compareTo(left) >= 0) {
                    break;
                }
                left = left.minus(here);
            }
            if (until == null) {
                return Optional.empty();
            }
            at = until;
            moved = true;
        }
        return Optional.of(moved ? calendar.after(at, left) : calendar.due(from, within));
    }

    /** How much has been counted at a moment. */
    public Duration counted(Instant now) {
        return replay(now).stream().map(Interval::counted).reduce(Duration.ZERO, Duration::plus);
    }

    /** How much is left at a moment, in time of the calendar; negative when it is late. */
    public Duration left(Instant now) {
        return budget().minus(counted(now));
    }

    /** Whether it had ended before a moment. */
    public boolean late(Instant now) {
        return due().filter(now::isAfter).isPresent();
    }

    /** Where the time from the beginning to a moment went, piece by piece without a gap. */
    public List<Interval> replay(Instant now) {
        List<Interval> intervals = new ArrayList<>();
        Instant at = from;
        for (Pause pause : pauses) {
            Instant begin = earlier(pause.from(), now);
            Instant end = pause.until() == null ? now : earlier(pause.until(), now);
            if (begin.isAfter(at)) {
                intervals.add(new Interval(at, begin, null, calendar.counted(at, begin)));
                at = begin;
            }
            if (end.isAfter(at)) {
                intervals.add(new Interval(at, end, pause, Duration.ZERO));
                at = end;
            }
        }
        if (now.isAfter(at)) {
            intervals.add(new Interval(at, now, null, calendar.counted(at, now)));
        }
        return List.copyOf(intervals);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
