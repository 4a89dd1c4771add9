package org.zhagen.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * A division of the country, or a grid.
 *
 * @param opened since when it is there; null when that is not known
 * @param closed since when it is no more
 * @param local whether this deployment keeps it, rather than the statistics bureau
 */
public record Region(
        RegionCode code,
        String name,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        boolean local,
        int version) {

    public boolean isClosed() {
        return closed != null;
    }

    /** As it stands in a field for regions: the code says which one is meant, the name is for people. */
    public String label() {
        return code.digits() + " " + name;
    }
}
