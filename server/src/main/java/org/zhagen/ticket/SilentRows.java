package org.zhagen.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tickets that wait for nothing but what whoever raised them might say, and have waited long enough. */
@Repository
class SilentRows {

    private static final String OVER = """
            select id from ticket where closed is null and phase = 'settled' and due <= :now order by due, id limit :most
            """;

    private final JdbcClient database;

    SilentRows(JdbcClient database) {
        this.database = database;
    }

    List<UUID> over(Instant now, int most) {
        return database.sql(OVER)
                .param("now", TicketColumns.column(now))
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}
