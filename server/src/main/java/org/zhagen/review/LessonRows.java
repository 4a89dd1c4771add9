package org.zhagen.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.site.RegionCode;

/** What was learnt from months. */
@Repository
class LessonRows {

    private static final String INSERT = """
            insert into review_lesson (id, region, month, ticket, ticket_number, words, written, person, person_name, office, given_to, due)
            values (:id, :region, :month, :ticket, :number, :words, :written, :person, :name, :office, :to, :due)
            """;

    private static final String OF_MONTH = """
            select * from review_lesson
             where region = :region and month = :month and written <= :asOf and (withdrawn is null or withdrawn > :asOf)
             order by written, id
            """;

    private static final String WITHDRAW = """
            update review_lesson set withdrawn = :at where id = :id and person = :person and withdrawn is null
            """;

    private final JdbcClient database;

    LessonRows(JdbcClient database) {
        this.database = database;
    }

    void insert(Lesson lesson) {
        database.sql(INSERT)
                .param("id", lesson.id())
                .param("region", lesson.region().digits())
                .param("month", lesson.month().atDay(1))
                .param("ticket", lesson.ticket())
                .param("number", lesson.number())
                .param("words", lesson.words())
                .param("written", lesson.written().atOffset(ZoneOffset.UTC))
                .param("person", lesson.person())
                .param("name", lesson.name())
                .param("office", lesson.office())
                .param("to", lesson.givenTo())
                .param("due", lesson.due())
                .update();
    }

    List<Lesson> of(RegionCode region, YearMonth month, Instant asOf) {
        return database.sql(OF_MONTH)
                .param("region", region.digits())
                .param("month", month.atDay(1))
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query(LessonRows::lesson)
                .list();
    }

    /**
     * Takes back what somebody wrote themselves.
     *
     * @return whether it was there and theirs
     */
    boolean withdraw(UUID id, UUID person, Instant at) {
        return database.sql(WITHDRAW)
                        .param("id", id)
                        .param("person", person)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Lesson lesson(ResultSet row, int number) throws SQLException {
        return new Lesson(
                row.getObject("id", UUID.class),
                new RegionCode(row.getString("region")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getObject("ticket", UUID.class),
                row.getString("ticket_number"),
                row.getString("words"),
                row.getObject("written", OffsetDateTime.class).toInstant(),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getString("office"),
                row.getString("given_to"),
                row.getObject("due", LocalDate.class));
    }
}
