package org.zhagen.adaptation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.kernel.adaptation.Upgrade;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.Version;

/** What was chosen in the conflicts of upgrades that have not become revisions yet. */
@Repository
class ChoiceRows {

    private static final String PUT = """
            insert into adaptation_choice (plan_id, to_version, at, side, chosen, chosen_by)
            values (:plan, :to, :at, :side, :chosen, :by)
            on conflict (plan_id, to_version, at) do update
               set side = excluded.side, chosen = excluded.chosen, chosen_by = excluded.chosen_by
            """;

    private final JdbcClient database;
    private final ActClock clock;

    ChoiceRows(JdbcClient database, ActClock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<TreePath, Upgrade.Side> of(UUID plan, Version to) {
        Map<TreePath, Upgrade.Side> chosen = new LinkedHashMap<>();
        database.sql("select at, side from adaptation_choice where plan_id = :plan and to_version = :to order by at")
                .param("plan", plan)
                .param("to", to.toString())
                .query((ResultSet row) -> put(row, chosen));
        return chosen;
    }

    private static void put(ResultSet row, Map<TreePath, Upgrade.Side> chosen) throws SQLException {
        Upgrade.Side side = row.getString("side").equals("site") ? Upgrade.Side.SITE : Upgrade.Side.UPSTREAM;
        chosen.put(TreePath.of(row.getString("at")), side);
    }

    void put(Acting acting, UUID plan, Version to, TreePath at, Upgrade.Side side) {
        database.sql(PUT)
                .param("plan", plan)
                .param("to", to.toString())
                .param("at", at.toString())
                .param("side", Code.kebab(side))
                .param("chosen", Moments.column(clock.instant()))
                .param("by", acting.name())
                .update();
    }

    void remove(UUID plan, Version to, TreePath at) {
        database.sql("delete from adaptation_choice where plan_id = :plan and to_version = :to and at = :at")
                .param("plan", plan)
                .param("to", to.toString())
                .param("at", at.toString())
                .update();
    }

    /** They have become a revision, or are of no use any more. */
    void clear(UUID plan) {
        database.sql("delete from adaptation_choice where plan_id = :plan")
                .param("plan", plan)
                .update();
    }
}
