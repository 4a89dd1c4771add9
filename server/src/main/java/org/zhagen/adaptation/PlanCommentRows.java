package org.zhagen.adaptation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Code;

/** The rows of comments. */
@Repository
class PlanCommentRows {

    private static final String INSERT = """
            insert into adaptation_comment (id, plan_id, at, words, person, person_name, office, written)
            values (:id, :plan, :at, :words, :person, :name, :office, :written)
            """;

    private static final String ANSWER = """
            update adaptation_comment
               set answer = :answer, answer_words = :words, answered = :answered, answered_by = :by
             where id = :id and answer is null
            """;

    private final JdbcClient database;
    private final ActClock clock;

    PlanCommentRows(JdbcClient database, ActClock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Comment> of(UUID plan) {
        return database.sql("select * from adaptation_comment where plan_id = :plan order by written, id")
                .param("plan", plan)
                .query(PlanCommentRows::comment)
                .list();
    }

    Optional<Comment> find(UUID id) {
        return database.sql("select * from adaptation_comment where id = :id")
                .param("id", id)
                .query(PlanCommentRows::comment)
                .optional();
    }

    /** How many wait for an answer. */
    int open(UUID plan) {
        return database.sql("select count(*) from adaptation_comment where plan_id = :plan and answer is null")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    void insert(Acting acting, UUID id, UUID plan, String at, String words) {
        database.sql(INSERT)
                .param("id", id)
                .param("plan", plan)
                .param("at", at)
                .param("words", words)
                .param("person", acting.person())
                .param("name", acting.name())
                .param("office", acting.office())
                .param("written", Moments.column(clock.instant()))
                .update();
    }

    /** Whether it was still open. */
    boolean answer(Acting acting, UUID id, Comment.Answer answer, String words) {
        return database.sql(ANSWER)
                        .param("id", id)
                        .param("answer", answer.id())
                        .param("words", words)
                        .param("answered", Moments.column(clock.instant()))
                        .param("by", acting.name())
                        .update()
                == 1;
    }

    private static Comment comment(ResultSet row, int number) throws SQLException {
        Instant answered = Moments.of(row, "answered");
        return new Comment(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getString("at"),
                row.getString("words"),
                row.getString("person_name"),
                row.getString("office"),
                Moments.needed(row, "written"),
                answered == null
                        ? null
                        : new Comment.Reply(
                                Code.read(Comment.Answer.class, row.getString("answer"))
                                        .orElseThrow(),
                                row.getString("answer_words"),
                                answered,
                                row.getString("answered_by")));
    }
}
