package org.zhagen.directory;

import org.zhagen.kernel.site.RegionCode;

/**
 * A code that is another one from some day on.
 *
 * @param name of the region under its new code
 */
public record RegionMove(RegionCode from, RegionCode to, String name) {}
