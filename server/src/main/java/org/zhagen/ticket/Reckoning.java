package org.zhagen.ticket;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.flow.Calendars;

/** Reckons running clocks anew when it turns out that days on their way are worked, or are not. */
@Component
class Reckoning {

    private static final String RUNNING = """
            select distinct c.ticket from ticket_clock c join ticket t on t.id = c.ticket
             where t.closed is null and c.stopped is null and c.due >= :from
            """;

    private final JdbcClient database;
    private final WorkingTime time;
    private final TicketLife life;

    Reckoning(JdbcClient database, WorkingTime time, TicketLife life) {
        this.database = database;
        this.time = time;
        this.life = life;
    }

    /** All that ends on a day or later, in the transaction in which the days were written. */
    void after(LocalDate first) {
        Calendars before = time.calendars();
        time.refresh();
        List<UUID> running = life.byItself(() -> database.sql(RUNNING)
                .param("from", first.atStartOfDay(time.zone()).toOffsetDateTime())
                .query(UUID.class)
                .list());
        running.forEach(ticket -> life.reckon(ticket, before));
    }
}
