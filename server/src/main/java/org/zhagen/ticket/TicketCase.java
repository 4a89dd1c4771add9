package org.zhagen.ticket;

import java.util.UUID;
import org.zhagen.kernel.site.RegionCode;

/**
 * A ticket that stands out in a month.
 *
 * @param procedure title of the procedure
 * @param figure why: hours late, transfers, or the score
 */
public record TicketCase(
        UUID id, String number, String title, RegionCode region, String procedure, Sort sort, double figure) {

    /** In what it stands out. */
    public enum Sort {
        LONGEST_LATE,
        MOST_TRANSFERRED,
        LOWEST_SCORE,
        HIGHEST_SCORE
    }

    public String link() {
        return "/tickets/" + id;
    }
}
