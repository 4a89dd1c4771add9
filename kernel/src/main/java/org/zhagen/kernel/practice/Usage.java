package org.zhagen.kernel.practice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a practice is used by those it is meant for.
 *
 * @param share of them, in percent; null when the figure is no share
 * @param below whether the source only says that it is less than the share
 * @param words what is counted, with its figure when that is no share
 */
public record Usage(@Nullable BigDecimal share, boolean below, String words) {

    public static final Usage UNKNOWN = new Usage(null, false, "");

    public boolean isKnown() {
        return share != null || !words.isBlank();
    }

    boolean isBelow(BigDecimal line) {
        return share != null && (below ? share.compareTo(line) <= 0 : share.compareTo(line) < 0);
    }
}
