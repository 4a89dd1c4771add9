package org.zhagen.kernel.flow;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of something with a due time of which no procedure says more, and when; each tier is told later than the one before. A
 * convention of ours: whoever has it before and at the due time; whoever answers for them when it is late by half of the time that
 * there was for it, not less than a quarter of an hour and not more than a day; and who leads there when it is late by three times that.
 */
public enum Tier {
    /** Whoever has it, before it is due. */
    AHEAD,
    /** Whoever has it, when it is due. */
    DUE,
    SUPERVISOR,
    LEADER;

    private static final Duration SOONEST = Duration.ofMinutes(15);
    private static final Duration LATEST = Duration.ofDays(1);
    private static final int LEADER_AFTER = 3;

    /**
     * When it is told. What is given when it is late already is due from then on.
     *
     * @param from since when somebody has to do it
     * @param before how long before it is due whoever has it wants to be told; null for the usual, and the usual also where it is not
     *     as long as that
     */
    public Instant at(Instant from, Instant due, @Nullable Duration before) {
        Instant begins = due.isBefore(from) ? from : due;
        Duration whole = Duration.between(from, begins);
        return switch (this) {
            case AHEAD -> begins.minus(before != null && before.compareTo(whole) < 0 ? before : Alarm.ahead(whole));
            case DUE -> begins;
            case SUPERVISOR -> begins.plus(grace(whole));
            case LEADER -> begins.plus(grace(whole).multipliedBy(LEADER_AFTER));
        };
    }

    private static Duration grace(Duration whole) {
        Duration half = whole.dividedBy(2);
        if (whole.isZero() || half.compareTo(LATEST) > 0) {
            return LATEST;
        }
        return half.compareTo(SOONEST) < 0 ? SOONEST : half;
    }
}
