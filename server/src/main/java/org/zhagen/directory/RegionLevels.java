package org.zhagen.directory;

import java.util.Arrays;
import java.util.Optional;
import org.zhagen.kernel.site.RegionCode;

/** How the levels of regions follow each other. */
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

    /**
     * Whether a region may lie right below one of those around it: each level has the one above it, but a province may have
     * counties, and a city townships, without anything between.
     *
     * @param around the smallest open region around it, if there is any
     */
    static boolean hasPlace(RegionCode code, Optional<RegionCode> around) {
        if (around.isEmpty()) {
            return code.level() == RegionCode.Level.PROVINCE;
        }
        int steps = code.level().ordinal() - around.get().level().ordinal();
        return steps == 1 || (steps == 2 && code.level().compareTo(RegionCode.Level.TOWNSHIP) <= 0);
    }
}
