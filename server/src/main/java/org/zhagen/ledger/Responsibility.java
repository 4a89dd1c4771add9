package org.zhagen.ledger;

import java.util.UUID;
import org.zhagen.kernel.site.RegionCode;

/**
 * Who answers for what, up to what.
 *
 * @param lead the one that leads; an item has exactly one
 * @param supporters who helps; empty for nobody
 * @param standard how far it goes
 * @param basis where that is written, such as a plan or a rule
 * @param own whether somebody of the place wrote in it; otherwise it says what its plan says
 * @param version for {@code If-Match}
 */
public record Responsibility(
        UUID id,
        RegionCode region,
        String item,
        String lead,
        String supporters,
        String standard,
        String basis,
        String note,
        boolean own,
        int version,
        boolean simulated) {

    /** The address of its form. */
    public String link() {
        return "/ledger/responsibilities/" + id;
    }
}
