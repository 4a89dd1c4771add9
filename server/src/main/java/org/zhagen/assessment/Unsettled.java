package org.zhagen.assessment;

import org.zhagen.kernel.site.RegionCode;

/**
 * A site with values to be looked at again.
 *
 * @param values how many of its values are stale or disputed, whichever was asked for
 */
public record Unsettled(RegionCode code, String name, int values) {}
