package org.zhagen.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.practice.FollowUp;

/** The rows of follow-ups. */
@Repository
class FollowUpRows {

    private static final String OF = """
            select id, due, done, finding, words, person_name, office from registry_follow_up
             where display_id = :display order by due
            """;

    private static final String INSERT = """
            insert into registry_follow_up (id, display_id, due, done, finding, words, person_name, office)
            values (:id, :display, :due, :done, :finding, :words, :name, :office)
            on conflict (display_id, due) do nothing
            """;

    private static final String DONE = """
            update registry_follow_up
               set done = :done, finding = :finding, words = :words, person_name = :name, office = :office
             where id = :id and done is null
            """;

    private final JdbcClient database;

    FollowUpRows(JdbcClient database) {
        this.database = database;
    }

    List<FollowUpNote> of(UUID display) {
        return database.sql(OF)
                .param("display", display)
                .query(FollowUpRows::note)
                .list();
    }

    void insert(UUID display, FollowUpNote note) {
        written(INSERT, note).param("display", display).param("due", note.due()).update();
    }

    void done(FollowUpNote note) {
        written(DONE, note).update();
    }

    /** Takes away those that nobody looked after. */
    void dropOpen(UUID display) {
        database.sql("delete from registry_follow_up where display_id = :display and done is null")
                .param("display", display)
                .update();
    }

    private JdbcClient.StatementSpec written(String sql, FollowUpNote note) {
        FollowUp.Finding finding = note.finding();
        return database.sql(sql)
                .param("id", note.id())
                .param("done", note.done())
                .param("finding", finding == null ? null : Code.kebab(finding))
                .param("words", note.words())
                .param("name", note.name())
                .param("office", note.office());
    }

    private static FollowUpNote note(ResultSet row, int number) throws SQLException {
        return new FollowUpNote(
                row.getObject("id", UUID.class),
                row.getObject("due", LocalDate.class),
                row.getObject("done", LocalDate.class),
                finding(row.getString("finding")),
                row.getString("words"),
                row.getString("person_name"),
                row.getString("office"));
    }

    private static FollowUp.@Nullable Finding finding(@Nullable String id) {
        return id == null ? null : Code.read(FollowUp.Finding.class, id).orElseThrow();
    }
}
