package org.zhagen.kernel.practice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param unit as written, never empty; {@code %} for shares
 * @param period for which it was counted; null when that is not known
 */
public record Figure(
        BigDecimal value, String unit, @Nullable Period period) {

    /** The value and its unit: 45%, 12 件. */
    @Override
    public String toString() {
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return unit.equals("%") ? plain + unit : plain + " " + unit;
    }
}
