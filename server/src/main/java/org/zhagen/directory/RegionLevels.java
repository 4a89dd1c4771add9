package org.zhagen.directory;

import java.util.Arrays;
import org.zhagen.kernel.site.RegionCode;

/** The lengths of codes, level by level. */
final class RegionLevels {

    private RegionLevels() {}

    /** How many digits the codes of the next two levels have; 0 where there is none. */
    static int[] below(int length) {
        int[] below = Arrays.stream(RegionCode.Level.values())
                .mapToInt(RegionCode.Level::length)
                .filter(digits -> digits > length)
                .limit(2)
                .toArray();
        return Arrays.copyOf(below, 2);
    }
}
