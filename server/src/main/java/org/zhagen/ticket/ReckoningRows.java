package org.zhagen.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Ids;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which clocks are to be reckoned anew, and how far that has come. */
@Repository
class ReckoningRows {

    private static final UUID NONE = new UUID(0, 0);
    private static final TypeReference<List<WorkingDay>> DAYS = new TypeReference<>() {};

    private static final String NOTE = """
            insert into ticket_reckoning (id, at, first_day, was, reached) values (:id, :at, :first, :was::jsonb, :reached)
            """;

    private static final String TAKE = """
            select * from ticket_reckoning where at <= :now order by at, id limit 1 for update skip locked
            """;

    private static final String NEXT = """
            select c.ticket from ticket_clock c join ticket t on t.id = c.ticket
             where c.ticket > :reached and t.closed is null and c.stopped is null and c.due >= :from
             order by c.ticket limit 1
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    ReckoningRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Something to be reckoned anew.
     *
     * @param was which days had come in later before
     * @param reached the ticket up to which it is done
     * @param tries how often the next one failed
     */
    record Noted(UUID id, LocalDate first, List<WorkingDay> was, UUID reached, int tries) {}

    void note(Instant at, LocalDate first, List<WorkingDay> was) {
        database.sql(NOTE)
                .param("id", Ids.next())
                .param("at", TicketColumns.column(at))
                .param("first", first)
                .param("was", json.writeValueAsString(was))
                .param("reached", NONE)
                .update();
    }

    /** The next one, which is held until the transaction is over; what another node has in hand is passed over. */
    Optional<Noted> take(Instant now) {
        return database.sql(TAKE)
                .param("now", TicketColumns.column(now))
                .query((row, number) -> new Noted(
                        row.getObject("id", UUID.class),
                        row.getObject("first_day", LocalDate.class),
                        json.readValue(row.getString("was"), DAYS),
                        row.getObject("reached", UUID.class),
                        row.getInt("tries")))
                .optional();
    }

    /** The next ticket of it. */
    Optional<UUID> next(Noted noted, ZoneId zone) {
        return database.sql(NEXT)
                .param("reached", noted.reached())
                .param("from", noted.first().atStartOfDay(zone).toOffsetDateTime())
                .query(UUID.class)
                .optional();
    }

    void reached(Noted noted, UUID ticket) {
        keep(noted, ticket, 0);
    }

    void failed(Noted noted) {
        keep(noted, noted.reached(), noted.tries() + 1);
    }

    private void keep(Noted noted, UUID reached, int tries) {
        database.sql("update ticket_reckoning set reached = :reached, tries = :tries where id = :id")
                .param("id", noted.id())
                .param("reached", reached)
                .param("tries", tries)
                .update();
    }

    void over(Noted noted) {
        database.sql("delete from ticket_reckoning where id = :id")
                .param("id", noted.id())
                .update();
    }
}
