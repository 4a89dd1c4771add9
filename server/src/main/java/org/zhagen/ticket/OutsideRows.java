package org.zhagen.ticket;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Tickets that somebody outside of the offices may look after, and how they go on in one another since they were merged. */
@Repository
class OutsideRows {
    private static final String OF = """
            with recursive along (id) as (
                select :ticket::uuid
                union
                select t.id from ticket t join along a on t.merged_into = a.id
            )
            select t.* from ticket t join along a on a.id = t.id
             where (t.id = :ticket or :along)
               and (t.source in ('resident', 'program') or exists (select from ticket_contact c where c.ticket = t.id))
             order by t.id limit 500
            """;
    private final JdbcClient database;
    private final JsonMapper json;

    OutsideRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A ticket, where a resident raised it or can be reached.
     *
     * @param along with those that go on in it, also by way of another one
     */
    List<Ticket> of(UUID ticket, boolean along) {
        return database.sql(OF)
                .param("ticket", ticket)
                .param("along", along)
                .query((row, number) -> TicketColumns.ticket(row, json))
                .list();
    }
}
