package org.zhagen.ticket;

import org.springframework.stereotype.Component;
import org.zhagen.work.Assignees;

/**
 * What may be given to communities and grids: only what the table of the procedure gives them, which the plan agreed on, or what
 * stands on the list of duties of the place (社区职责清单、网格事项清单; 《北京市接诉即办工作条例》第十七条: nothing outside of the list is pushed
 * to communities).
 */
@Component
class DutyCheck {

    private final DutyRows rows;
    private final Assignees assignees;

    DutyCheck(DutyRows rows, Assignees assignees) {
        this.rows = rows;
        this.assignees = assignees;
    }

    /** Whether a ticket may go to somebody. */
    boolean allow(Loaded loaded, Placing.Placed placed) {
        return !assignees.isGrassroots(placed.assignee()) || isOnTheTable(loaded, placed) || isListed(loaded);
    }

    private static boolean isOnTheTable(Loaded loaded, Placing.Placed placed) {
        return !placed.doer().isEmpty()
                && loaded.course().course().doer(loaded.ticket().category()).equals(placed.doer());
    }

    private boolean isListed(Loaded loaded) {
        Ticket ticket = loaded.ticket();
        return rows.isListed(
                ticket.where().region(),
                ticket.category(),
                loaded.course().course().title());
    }
}
