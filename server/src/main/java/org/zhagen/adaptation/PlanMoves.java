package org.zhagen.adaptation;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhagen.directory.MovedRows;
import org.zhagen.directory.RegionMove;
import org.zhagen.directory.RegionsChanged;

/**
 * Plans go with a region to its new code. Of regions that became one or were divided they do not: nobody approved them for that
 * ground; they stay readable under the old codes, and what is to go on is drafted anew.
 */
@Component
class PlanMoves {

    private static final List<String> PLANS = List.of("update adaptation_plan p set region = move.new, document = case"
            + " when p.effective is null then regexp_replace(p.document, '^site: .*$', 'site: ''' || move.new || '''', 'n')"
            + " else p.document end" + MovedRows.MOVED + " where p.region = move.old and not exists ("
            + "select from adaptation_plan other where other.region = move.new and other.playbook = p.playbook)");

    private static final List<String> FOLLOWING = List.of(
            "update adaptation_waiver w set region = move.new" + MovedRows.MOVED + " where w.region = move.old",
            "update adaptation_contribution c set region = move.new" + MovedRows.MOVED + " where c.region = move.old",
            "update adaptation_chain c set prefix = move.new" + MovedRows.MOVED
                    + " where c.prefix = move.old and not exists ("
                    + "select from adaptation_chain other where other.prefix = move.new)");

    /** Whoever is asked by a role goes on being asked by it, wherever the plan lies. */
    private static final List<String> ASKED = List.of(
            "update adaptation_approval a set region = move.new" + MovedRows.MOVED
                    + " where a.region = move.old and a.state in ('waiting', 'open')",
            "update adaptation_waiver w set approver_region = move.new" + MovedRows.MOVED
                    + " where w.approver_region = move.old and w.state in ('requested', 'granted')");

    private final JdbcClient database;

    PlanMoves(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void moved(RegionsChanged changed) {
        List<RegionMove> same = changed.ofSameGround();
        if (!same.isEmpty()) {
            MovedRows.follow(database, PLANS, same);
            MovedRows.follow(database, FOLLOWING, same);
        }
        MovedRows.follow(database, ASKED, changed.ofOneWay());
    }
}
