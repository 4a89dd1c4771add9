package org.zhagen.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/** What of a region is written into its row, checked. */
record NewRegion(RegionCode code, String name, @Nullable LocalDate opened) {}
