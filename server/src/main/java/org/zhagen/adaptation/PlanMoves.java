package org.zhagen.adaptation;

import java.util.List;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhagen.directory.RegionMove;
import org.zhagen.directory.RegionsChanged;
import org.zhagen.kernel.site.RegionCode;

/**
 * Plans go with a region to its new code. Of regions that became one or were divided they do not: nobody approved them for that
 * ground; they stay readable under the old codes, and what is to go on is drafted anew.
 */
@Component
class PlanMoves {

    private static final String MOVES = "unnest(:from::text[], :to::text[]) moved(old, new)";

    private static final String PLANS = "update adaptation_plan p set region = moved.new, document = case"
            + " when p.effective is null then regexp_replace(p.document, '^site: .*$', 'site: ''' || moved.new || '''', 'n')"
            + " else p.document end from " + MOVES + " where p.region = moved.old and not exists ("
            + "select from adaptation_plan other where other.region = moved.new and other.playbook = p.playbook)";

    private static final List<String> FOLLOWING = List.of(
            "update adaptation_waiver w set region = moved.new from " + MOVES + " where w.region = moved.old",
            "update adaptation_contribution c set region = moved.new from " + MOVES + " where c.region = moved.old",
            "update adaptation_chain c set prefix = moved.new from " + MOVES
                    + " where c.prefix = moved.old and not exists ("
                    + "select from adaptation_chain other where other.prefix = moved.new)");

    /** Whoever is asked by a role goes on being asked by it, wherever the plan lies. */
    private static final List<String> ASKED = List.of(
            "update adaptation_approval a set region = moved.new from " + MOVES
                    + " where a.region = moved.old and a.state in ('waiting', 'open')",
            "update adaptation_waiver w set approver_region = moved.new from " + MOVES
                    + " where w.approver_region = moved.old and w.state in ('requested', 'granted')");

    private final JdbcClient database;

    PlanMoves(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void moved(RegionsChanged changed) {
        List<RegionMove> same = changed.ofSameGround();
        if (!same.isEmpty()) {
            move(PLANS, same);
            FOLLOWING.forEach(statement -> move(statement, same));
        }
        ASKED.forEach(statement -> move(statement, changed.ofOneWay()));
    }

    private void move(String statement, List<RegionMove> moves) {
        database.sql(statement)
                .param("from", digits(moves, RegionMove::from))
                .param("to", digits(moves, RegionMove::to))
                .update();
    }

    private static String[] digits(List<RegionMove> moves, Function<RegionMove, RegionCode> code) {
        return moves.stream().map(code).map(RegionCode::digits).toArray(String[]::new);
    }
}
