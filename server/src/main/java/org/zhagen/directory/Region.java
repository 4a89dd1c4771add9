package org.zhagen.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * A division of the country, or a grid.
 *
 * @param closed since when it is no more
 */
public record Region(RegionCode code, String name, @Nullable LocalDate closed) {}
