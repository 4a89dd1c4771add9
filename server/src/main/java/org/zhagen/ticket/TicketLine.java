package org.zhagen.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.work.Left;

/**
 * A ticket as lists show it.
 *
 * @param courseTitle of the procedure
 * @param seq how much happened; who saw an older one is told so
 * @param left until the first of the running clocks ends; null without a clock, and when it is closed
 */
public record TicketLine(
        UUID id,
        String number,
        String courseTitle,
        Ticket.Where where,
        String category,
        String title,
        Flow.Phase phase,
        boolean urgent,
        boolean important,
        boolean late,
        @Nullable Instant due,
        @Nullable Left left,
        String leadName,
        @Nullable Integer score,
        Instant opened,
        @Nullable Instant closed,
        boolean simulated,
        int seq) {

    /** The address of its page. */
    public String link() {
        return "/tickets/" + id;
    }

    public boolean isOver() {
        return left != null && left.late();
    }
}
