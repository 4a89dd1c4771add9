package org.zhagen.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;

/** For whom somebody stands in today. */
@Repository
class StandIns {

    private static final String TODAY = """
            select person, person_name from work_substitute
             where substitute = :me and first_day <= :today and last_day >= :today and ended is null
             order by first_day, id limit 20
            """;

    private static final String WITH = "select person from told_of(:person) told (person)";

    private final JdbcClient database;
    private final Clock clock;

    StandIns(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The absent, with their names. */
    Map<UUID, String> of(Acting acting) {
        Map<UUID, String> absent = new LinkedHashMap<>();
        database.sql(TODAY)
                .param("me", acting.person())
                .param("today", LocalDate.now(clock))
                .query((ResultSet row) -> put(row, absent));
        return absent;
    }

    /** Somebody, unless their account is closed, and whoever stands in for them today. */
    List<UUID> with(UUID person) {
        return database.sql(WITH)
                .param("person", person)
                .query((row, number) -> row.getObject("person", UUID.class))
                .list();
    }

    private static void put(ResultSet row, Map<UUID, String> absent) throws SQLException {
        absent.put(row.getObject("person", UUID.class), row.getString("person_name"));
    }
}
