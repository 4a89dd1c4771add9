package org.zhagen.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.site.RegionCode;

/**
 * What of a ticket may be told to everybody.
 *
 * @param course id of the procedure; {@code courseTitle} its name
 * @param region of the community at most
 * @param outcome of the last stage that had one; empty for none
 * @param unit that leads; empty where that is a person
 * @param due when the first of the running clocks ends; null for none
 * @param updated when something happened to it last
 */
public record PublicTicket(
        UUID id,
        String number,
        UUID course,
        String courseTitle,
        RegionCode region,
        String category,
        Flow.Phase phase,
        String outcome,
        String unit,
        Instant opened,
        @Nullable Instant due,
        @Nullable Instant closed,
        Instant updated,
        boolean late,
        @Nullable Integer score,
        boolean simulated) {

    public boolean isOpen() {
        return closed == null;
    }
}
