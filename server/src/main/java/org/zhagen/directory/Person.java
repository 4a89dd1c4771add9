package org.zhagen.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * Somebody who works in a unit.
 *
 * @param region where the main position is, or last was; the person is seen from there and above
 * @param phone with its middle hidden; in full only by {@link People#phone}
 * @param unit of the main position; null when they hold none at present
 * @param title of the main position; empty when they hold none
 * @param version counts the changes, from 0
 */
public record Person(
        UUID id,
        RegionCode region,
        String regionName,
        String name,
        String phone,
        String note,
        @Nullable UUID unit,
        String unitName,
        String title,
        int version) {

    public boolean isInOffice() {
        return unit != null;
    }
}
