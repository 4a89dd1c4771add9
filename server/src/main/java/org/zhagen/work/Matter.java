package org.zhagen.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * A matter with all that was said when it was opened.
 *
 * @param assignee who has it, or for which role or unit it waits
 * @param holderName of the person who has it; empty for nobody
 * @param unitName of the unit for which it waits or from which it was taken, as it was called then; empty without one
 * @param closed null while it is open
 * @param version for {@code If-Match}
 */
public record Matter(
        UUID id,
        String kind,
        String title,
        String detail,
        Subject subject,
        String link,
        RegionCode region,
        Assignee assignee,
        String holderName,
        String unitName,
        MatterState state,
        @Nullable Instant due,
        String standard,
        String deliverable,
        boolean settledElsewhere,
        Opened opened,
        @Nullable Closed closed,
        int version) {

    /** By whom it was opened, and when. */
    public record Opened(Instant at, UUID by, String name, String office) {}

    /**
     * How it ended.
     *
     * @param outcome {@code done} or {@code withdrawn}, or as the room that settled it says
     */
    public record Closed(Instant at, UUID by, String outcome, String words) {}

    /** Where it is gone on with. */
    String page() {
        return settledElsewhere ? link : "/work/matters/" + id;
    }

    /** Whether somebody has it. */
    boolean heldBy(UUID person) {
        return person.equals(assignee.person());
    }
}
