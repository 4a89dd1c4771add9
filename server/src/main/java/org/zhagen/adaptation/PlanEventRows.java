package org.zhagen.adaptation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.kernel.document.Code;

/** What was decided about plans; it only grows. */
@Repository
class PlanEventRows {

    private static final String OF = """
            select act, state_from, state_to, taken, person_name, office, stands_for, words from adaptation_event
             where plan_id = :plan order by taken, id
            """;

    private static final String INSERT = """
            insert into adaptation_event (id, plan_id, act, state_from, state_to, taken, person, person_name, office, stands_for, words)
            values (:id, :plan, :act, :from, :to, :taken, :person, :name, :office, :standsFor, :words)
            """;

    private final JdbcClient database;
    private final ActClock clock;

    PlanEventRows(JdbcClient database, ActClock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<PlanEvent> of(UUID plan) {
        return database.sql(OF).param("plan", plan).query(PlanEventRows::event).list();
    }

    void insert(Acting acting, UUID plan, String act, PlanState from, PlanState to, String standsFor, String words) {
        database.sql(INSERT)
                .param("id", Ids.next())
                .param("plan", plan)
                .param("act", act)
                .param("from", from.id())
                .param("to", to.id())
                .param("taken", Moments.column(clock.instant()))
                .param("person", acting.person())
                .param("name", acting.name())
                .param("office", acting.office())
                .param("standsFor", standsFor)
                .param("words", words)
                .update();
    }

    private static PlanEvent event(ResultSet row, int number) throws SQLException {
        return new PlanEvent(
                row.getString("act"),
                Code.read(PlanState.class, row.getString("state_from")).orElseThrow(),
                Code.read(PlanState.class, row.getString("state_to")).orElseThrow(),
                Moments.needed(row, "taken"),
                row.getString("person_name"),
                row.getString("office"),
                row.getString("stands_for"),
                row.getString("words"));
    }
}
