package org.zhagen.kernel.practice;

import java.math.BigDecimal;

/**
 * Where the formalism check draws its lines.
 *
 * @param usage below it, in percent, hardly anybody uses the thing
 * @param displayCost above it, in percent of the cost of the work, the display cost too much
 * @param displayDays above it, in percent of the days of the work, the display took too much time
 * @param followUpMonths after a display somebody must have looked again
 * @param settleMonths a practice must have run before it is displayed
 */
public record Thresholds(
        BigDecimal usage, BigDecimal displayCost, BigDecimal displayDays, int followUpMonths, int settleMonths) {

    /**
     * Usage: the texts of the field tell of a costly "smart community" system that fewer than 20 % of the residents used.
     * The others (10 %, 20 %, 6 months, 3 months) are conventions of ours, to be changed by experience.
     */
    public static final Thresholds STANDARD =
            new Thresholds(BigDecimal.valueOf(20), BigDecimal.valueOf(10), BigDecimal.valueOf(20), 6, 3);
}
