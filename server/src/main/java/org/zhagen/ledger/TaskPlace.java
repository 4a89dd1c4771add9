package org.zhagen.ledger;

import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * Where within its region a task is done.
 *
 * @param area a smaller region, such as a community; null for no particular one
 * @param spot in words; empty for none
 */
public record TaskPlace(@Nullable RegionCode area, String spot) {

    public static final TaskPlace NONE = new TaskPlace(null, "");

    /** Digits of the area; empty for none. */
    public String digits() {
        return area == null ? "" : area.digits();
    }
}
