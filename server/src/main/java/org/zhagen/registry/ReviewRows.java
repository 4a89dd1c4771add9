package org.zhagen.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.document.Code;

/** The rows of reviews. */
@Repository
class ReviewRows {

    private static final String OF = """
            select id, person, person_name, office, kind, verdict, words, written_on from registry_review
             where display_id = :display order by written_on, id
            """;

    private static final String WRITE = """
            insert into registry_review (id, display_id, person, person_name, office, kind, verdict, words, written_on)
            values (:id, :display, :person, :name, :office, :kind, :verdict, :words, :writtenOn)
            on conflict (display_id, person) do update
               set person_name = excluded.person_name, office = excluded.office, kind = excluded.kind,
                   verdict = excluded.verdict, words = excluded.words, written_on = excluded.written_on
            """;

    private final JdbcClient database;

    ReviewRows(JdbcClient database) {
        this.database = database;
    }

    List<Review> of(UUID display) {
        return database.sql(OF)
                .param("display", display)
                .query(ReviewRows::review)
                .list();
    }

    /** Writes a review in the place of the one that the same person wrote before. */
    void write(UUID display, Review review) {
        database.sql(WRITE)
                .param("id", review.id())
                .param("display", display)
                .param("person", review.person())
                .param("name", review.name())
                .param("office", review.office())
                .param("kind", review.kind().id())
                .param("verdict", review.verdict().id())
                .param("words", review.words())
                .param("writtenOn", review.writtenOn())
                .update();
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getString("office"),
                Code.read(Review.Kind.class, row.getString("kind")).orElseThrow(),
                Code.read(Review.Verdict.class, row.getString("verdict")).orElseThrow(),
                row.getString("words"),
                row.getObject("written_on", LocalDate.class));
    }
}
