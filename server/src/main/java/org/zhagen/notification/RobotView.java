package org.zhagen.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A robot of a group.
 *
 * @param region digits of its jurisdiction; empty for the country
 * @param unit what concerns this unit it is told; null for all that happens in the region
 * @param host of its address, of which nothing else is shown
 * @param signs whether a secret is known
 */
public record RobotView(
        UUID id,
        String region,
        @Nullable UUID unit,
        String unitName,
        String name,
        RobotVendor vendor,
        String host,
        boolean signs,
        List<String> kinds,
        boolean active,
        Instant changed,
        String changedByName,
        int version) {

    /** Whether it is told of something in its region, and of its unit where it has one. */
    boolean isTold(GroupCall call) {
        return active
                && kinds.contains(call.notice().kind())
                && call.region().digits().startsWith(region)
                && (unit == null || unit.equals(call.unit()));
    }
}
