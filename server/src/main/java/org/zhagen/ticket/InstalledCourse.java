package org.zhagen.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.site.RegionCode;

/**
 * A procedure as it runs at a place.
 *
 * @param origin what brought it, such as the id of a plan
 * @param series what its revisions have in common
 * @param title of the playbook
 * @param version of the playbook
 * @param ended since when no ticket is opened under it any more; null while it is in force
 */
public record InstalledCourse(
        UUID id,
        String origin,
        String series,
        String title,
        String version,
        RegionCode region,
        Course course,
        Instant installed,
        @Nullable Instant ended,
        boolean simulated) {

    /** Whether tickets are opened under it. */
    public boolean isInForce() {
        return ended == null;
    }
}
