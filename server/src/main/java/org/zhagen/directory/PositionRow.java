package org.zhagen.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/** What of a position is written into its row, checked. */
record PositionRow(
        UUID person,
        UUID unit,
        RegionCode region,
        String title,
        @Nullable LocalDate since,
        boolean main) {}
