package org.zhagen.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * A site in a list.
 *
 * @param above the name of the region that it lies in; empty when there is none
 * @param known how many fields have a value, derived ones included
 * @param asked how many fields there are
 * @param stale how many values are from so long ago that they are asked for again
 * @param disputed how many fields have two sources that differ
 * @param oldest the oldest date of a current value; null when nothing was given
 */
public record SiteLine(
        RegionCode code,
        String name,
        String above,
        int known,
        int asked,
        int stale,
        int disputed,
        @Nullable LocalDate oldest,
        @Nullable LocalDate newest) {

    /** How much is known, in whole percent, rounded down so that only all is 100. */
    public int percent() {
        return asked == 0 ? 0 : known * 100 / asked;
    }
}
