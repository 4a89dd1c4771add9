package org.zhagen.ticket;

import java.time.Instant;
import java.util.UUID;
import org.zhagen.kernel.flow.Flow;

/**
 * An open ticket of the place where somebody works, as a neighbour of it may know it: what kind of thing it is and where, and not what
 * was written about it.
 *
 * @param courseTitle of the procedure
 * @param category in the words of the procedure; empty for none
 * @param concerns whether its page is open to the reader
 */
public record NearTicket(
        UUID id,
        String number,
        String courseTitle,
        String category,
        Ticket.Where where,
        Flow.Phase phase,
        boolean late,
        Instant opened,
        boolean concerns,
        boolean simulated) {

    /** What kind of thing it is. */
    public String what() {
        return category.isEmpty() ? courseTitle : category;
    }

    /** The address of its page. */
    public String link() {
        return "/tickets/" + id;
    }
}
