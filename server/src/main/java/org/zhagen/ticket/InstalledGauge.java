package org.zhagen.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * A figure that a place wants, as it came into force there.
 *
 * @param series what the revisions of a plan have in common
 * @param title of the playbook
 * @param version of the playbook
 * @param ended since when nobody wants it any more; null while it is in force
 */
public record InstalledGauge(
        UUID id,
        String series,
        String title,
        String version,
        RegionCode region,
        Gauge gauge,
        Instant installed,
        @Nullable Instant ended,
        boolean simulated) {}
