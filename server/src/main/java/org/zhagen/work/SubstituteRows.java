package org.zhagen.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;

/** Who stands in for whom. */
@Repository
class SubstituteRows {

    private static final int MOST = 200;

    private static final String INSERT = """
            insert into work_substitute (id, person, person_name, substitute, substitute_name, region, first_day, last_day,
                   reason, written, written_by, written_by_name)
            values (:id, :person, :personName, :substitute, :substituteName, :region, :from, :until, :reason, :written, :by,
                   :byName)
            """;

    /** Those of somebody, in either part, that are not over. */
    private static final String CONCERNING = """
            select * from work_substitute
             where (person = :me or substitute = :me) and last_day >= :today and ended is null
             order by first_day, id limit :most
            """;

    /** All in a jurisdiction that are not over. */
    private static final String STANDING = """
            select * from work_substitute where last_day >= :today and ended is null order by first_day, id limit :most
            """;

    private static final String AWAY = """
            select * from work_substitute
             where person = :person and first_day <= :until and last_day >= :from and ended is null
             order by first_day limit 1
            """;

    private static final String END = "update work_substitute set ended = :at where id = :id and ended is null";

    private final JdbcClient database;

    SubstituteRows(JdbcClient database) {
        this.database = database;
    }

    void insert(Acting acting, Substitution row, String region, Instant written) {
        database.sql(INSERT)
                .param("id", row.id())
                .param("person", row.person())
                .param("personName", row.personName())
                .param("substitute", row.substitute())
                .param("substituteName", row.substituteName())
                .param("region", region)
                .param("from", row.from())
                .param("until", row.until())
                .param("reason", row.reason())
                .param("written", MatterRows.column(written))
                .param("by", acting.person())
                .param("byName", acting.name())
                .update();
    }

    List<Substitution> concerning(UUID person, LocalDate today) {
        return database.sql(CONCERNING)
                .param("me", person)
                .param("today", today)
                .param("most", MOST)
                .query(SubstituteRows::read)
                .list();
    }

    List<Substitution> standing(LocalDate today) {
        return database.sql(STANDING)
                .param("today", today)
                .param("most", MOST)
                .query(SubstituteRows::read)
                .list();
    }

    /** The first absence of somebody that meets a span of days. */
    Optional<Substitution> away(UUID person, LocalDate from, LocalDate until) {
        return database.sql(AWAY)
                .param("person", person)
                .param("from", from)
                .param("until", until)
                .query(SubstituteRows::read)
                .optional();
    }

    Optional<Substitution> find(UUID id) {
        return database.sql("select * from work_substitute where id = :id")
                .param("id", id)
                .query(SubstituteRows::read)
                .optional();
    }

    /** Whether it had not ended before. */
    boolean end(UUID id, Instant at) {
        return database.sql(END)
                        .param("id", id)
                        .param("at", MatterRows.column(at))
                        .update()
                == 1;
    }

    private static Substitution read(ResultSet row, int number) throws SQLException {
        return new Substitution(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getObject("substitute", UUID.class),
                row.getString("substitute_name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                row.getString("written_by_name"));
    }
}
