package org.zhagen.ticket;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Batch;

/** How urgent and important many tickets are, in one statement. */
@Repository
class GradeRows {

    private static final String AMONG = """
            select id, number, title, seq, urgent, important from ticket where id = any (:ids::uuid[])
            """;

    private final JdbcClient database;

    GradeRows(JdbcClient database) {
        this.database = database;
    }

    List<TicketGrade> among(Collection<UUID> ids) {
        return database.sql(AMONG)
                .param("ids", Batch.texts(ids, id -> id))
                .query((row, number) -> new TicketGrade(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getInt("seq"),
                        row.getBoolean("urgent"),
                        row.getBoolean("important")))
                .list();
    }
}
