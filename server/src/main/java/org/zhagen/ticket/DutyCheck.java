package org.zhagen.ticket;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.directory.UnitKind;
import org.zhagen.directory.Units;
import org.zhagen.work.Assignee;

/**
 * What may be given to communities and grids: only what the table of the procedure gives them, which the plan agreed on, or what
 * stands on the list of duties of the place (社区职责清单、网格事项清单; 《北京市接诉即办工作条例》第十七条: nothing outside of the list is pushed
 * to communities).
 */
@Component
class DutyCheck {

    private static final Set<String> ROLES = Set.of("community", "grid-worker");

    private final DutyRows rows;
    private final Units units;

    DutyCheck(DutyRows rows, Units units) {
        this.rows = rows;
        this.units = units;
    }

    /** Whether a ticket may go to somebody. */
    boolean allow(Loaded loaded, Placing.Placed placed) {
        return !isGrassroots(placed.assignee()) || isOnTheTable(loaded, placed) || isListed(loaded);
    }

    private boolean isGrassroots(Assignee assignee) {
        UUID unit = assignee.unit();
        return ROLES.contains(assignee.role())
                || (unit != null
                        && units.known(TicketLife.PRODUCT, List.of(unit)).stream()
                                .anyMatch(known -> known.kind() == UnitKind.COMMUNITY));
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
