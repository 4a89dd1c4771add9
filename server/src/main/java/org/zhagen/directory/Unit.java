package org.zhagen.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * A body that belongs to a region: a department, a sub-district office, a community, a firm, a university.
 *
 * @param regionName as the region is called, for showing
 * @param shortName as people call it; empty when they use the name
 * @param closed when it ceased to exist; what it did stays its own
 * @param version counts the changes, from 0
 */
public record Unit(
        UUID id,
        RegionCode region,
        String regionName,
        UnitKind kind,
        String name,
        String shortName,
        String note,
        @Nullable LocalDate closed,
        int version) {

    public boolean isClosed() {
        return closed != null;
    }

    /** As it stands in a field for units: the code of the region tells units of one name apart. */
    public String label() {
        return name + " " + region.digits();
    }
}
