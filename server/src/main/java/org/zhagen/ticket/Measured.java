package org.zhagen.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What a figure was in a period.
 *
 * @param value in the unit of the figure; null where there was nothing to measure it by, since nothing is not zero
 * @param part for a share: how many of the whole; for a mean per unit: what they have together, rounded; otherwise 0
 * @param whole by how many it was measured
 */
public record Measured(@Nullable Double value, long part, long whole) {

    /** Nothing to measure by. */
    public static final Measured NONE = new Measured(null, 0, 0);

    public static Measured share(long part, long whole) {
        return new Measured(whole == 0 ? null : 100.0 * part / whole, part, whole);
    }
}
