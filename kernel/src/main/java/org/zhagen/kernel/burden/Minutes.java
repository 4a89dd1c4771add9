package org.zhagen.kernel.burden;

import org.jspecify.annotations.Nullable;

/**
 * A length of work in minutes that is known only between two bounds.
 *
 * @param low the least that it can be, not negative
 * @param high the most that it can be; null when nobody knows
 */
public record Minutes(double low, @Nullable Double high) {

    public static final Minutes NONE = exactly(0);

    /** Nothing is known, not even that it is something. Never print it as zero. */
    public static final Minutes UNKNOWN = new Minutes(0, null);

    public Minutes {
        if (!(low >= 0)
                || low == Double.POSITIVE_INFINITY
                || (high != null && !(high >= low && Double.isFinite(high)))) {
            throw new IllegalArgumentException("No length of work: " + low + " to " + high);
        }
    }

    public static Minutes exactly(double minutes) {
        return new Minutes(minutes, minutes);
    }

    public static Minutes between(double low, double high) {
        return new Minutes(low, high);
    }

    /** Whether both bounds are the same. */
    public boolean isExact() {
        return high != null && high == low;
    }

    /** Whether it is known that nothing is asked. */
    public boolean isNone() {
        return high != null && high == 0;
    }

    /** Both together: bounds are added, and an unknown bound stays unknown. */
    public Minutes plus(Minutes other) {
        Double mine = high;
        Double theirs = other.high;
        return new Minutes(low + other.low, mine == null || theirs == null ? null : Double.valueOf(mine + theirs));
    }

    /** As often as {@code times}; null when nobody knows how often, which makes all but nothing unknown. */
    public Minutes times(@Nullable Double times) {
        if (times == null) {
            return isNone() ? NONE : UNKNOWN;
        }
        Double most = high;
        return new Minutes(low * times, most == null ? null : Double.valueOf(most * times));
    }

    /** The same when it may as well fall on somebody else: at least nothing, at most all of it. */
    public Minutes perhaps() {
        return new Minutes(0, high);
    }
}
