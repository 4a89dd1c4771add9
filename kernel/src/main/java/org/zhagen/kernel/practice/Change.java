package org.zhagen.kernel.practice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.zhagen.kernel.playbook.Indicator.Direction;

/**
 * What became of a figure. The difference is exact; the relative change is rounded once, at its end.
 *
 * @param before in {@code unit}
 * @param after in {@code unit}
 */
public record Change(BigDecimal before, BigDecimal after, String unit) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether a change is the one that was wanted. */
    public enum Trend {
        BETTER,
        SAME,
        WORSE
    }

    /** After less before, in the unit; for shares these are percent points. */
    public BigDecimal difference() {
        return after.subtract(before);
    }

    /**
     * The difference as a share of the size of the value before, in percent; empty when that was 0.
     *
     * @param digits after the point, rounded half up
     */
    public Optional<BigDecimal> relative(int digits) {
        return before.signum() == 0
                ? Optional.empty()
                : Optional.of(difference().multiply(HUNDRED).divide(before.abs(), digits, RoundingMode.HALF_UP));
    }

    /** A value that is to hold is the same or worse, never better. */
    public Trend trend(Direction better) {
        int sign = after.compareTo(before);
        if (sign == 0) {
            return Trend.SAME;
        }
        return switch (better) {
            case UP -> sign > 0 ? Trend.BETTER : Trend.WORSE;
            case DOWN -> sign < 0 ? Trend.BETTER : Trend.WORSE;
            case HOLD -> Trend.WORSE;
        };
    }
}
