package org.zhagen.kernel.practice;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One figure.
 *
 * @param unit as written, never empty; {@code %} for shares
 * @param when for which it was counted, as written; empty when nobody says
 */
public record Figure(BigDecimal value, String unit, String when) {

    /** The months for which it was counted; empty where the words name none, such as 推行前. */
    public Optional<Period> period() {
        return Period.parse(isMean() ? when.replaceFirst("[年月日]均$", "") : when);
    }

    /** Whether it is a mean per year, month or day, which does not grow with the length of the period. */
    boolean isMean() {
        return when.matches(".*[年月日]均");
    }

    /** Whether two figures are of equally long periods, or both of them means; not when one of the periods is unknown. */
    boolean alike(Figure other) {
        return period().flatMap(
                        own -> other.period().map(its -> own.months() == its.months() || (isMean() && other.isMean())))
                .orElse(false);
    }

    boolean sameSeason(Figure other) {
        return period().flatMap(own -> other.period().map(own::sameSeason)).orElse(false);
    }

    /** The value and its unit: 45%, 12 件. */
    @Override
    public String toString() {
        String plain = Formalism.plain(value);
        return unit.equals("%") ? plain + unit : plain + " " + unit;
    }
}
