package org.zhagen.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.kernel.document.Code;

/** The steps that were taken with displays; they only grow. */
@Repository
class StepRows {

    private static final String OF = """
            select step, taken, person_name, office, words from registry_display_step
             where display_id = :display order by taken, id
            """;

    private static final String INSERT = """
            insert into registry_display_step (id, display_id, step, state, taken, person, person_name, office, words)
            values (:id, :display, :step, :state, :taken, :person, :name, :office, :words)
            """;

    private final JdbcClient database;
    private final Clock clock;

    StepRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<StepTaken> of(UUID display) {
        return database.sql(OF).param("display", display).query(StepRows::taken).list();
    }

    void insert(Acting acting, UUID display, DisplayStep step, String words) {
        insert(acting, display, step, words, OffsetDateTime.now(clock));
    }

    void insert(Acting acting, UUID display, DisplayStep step, String words, OffsetDateTime taken) {
        database.sql(INSERT)
                .param("id", Ids.next())
                .param("display", display)
                .param("step", step.id())
                .param("state", step.to().id())
                .param("taken", taken)
                .param("person", acting.person())
                .param("name", acting.name())
                .param("office", acting.office())
                .param("words", words)
                .update();
    }

    private static StepTaken taken(ResultSet row, int number) throws SQLException {
        return new StepTaken(
                Code.read(DisplayStep.class, row.getString("step")).orElseThrow(),
                row.getObject("taken", OffsetDateTime.class).toInstant(),
                row.getString("person_name"),
                row.getString("office"),
                row.getString("words"));
    }
}
