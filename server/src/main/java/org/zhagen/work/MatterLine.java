package org.zhagen.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * A matter as lists show it.
 *
 * @param holderName of the person who has it; empty while it waits for a role or unit
 * @param unitName of the unit for which it waits or from which it was taken; empty without one
 * @param left null for no due time, and when it is closed
 * @param standsFor name of the absent person for whom the reader sees it; empty for none
 */
public record MatterLine(
        UUID id,
        String kind,
        String title,
        Subject subject,
        String link,
        RegionCode region,
        Assignee assignee,
        String holderName,
        String unitName,
        MatterState state,
        @Nullable Instant due,
        @Nullable Left left,
        boolean settledElsewhere,
        String standsFor,
        Instant opened,
        @Nullable Instant closed,
        int version) {

    /** Where it is worked on: the page of its room when it is ended there, otherwise its own. */
    public String address() {
        return settledElsewhere ? link : "/work/matters/" + id;
    }

    public boolean isLate() {
        return left != null && left.late();
    }
}
