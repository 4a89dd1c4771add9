package org.zhagen.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhagen.kernel.flow.Calendars;

/**
 * Reckons running clocks anew when it turns out that days on their way are worked, or are not: ticket by ticket once the days are
 * written, and once more when all nodes have heard of them.
 */
@Component
class Reckoning {

    private static final Logger LOG = LoggerFactory.getLogger(Reckoning.class);

    /** Longer than it takes until the other nodes know. */
    private static final Duration HEARD = Duration.ofMinutes(2);

    private static final String RUNNING = """
            select distinct c.ticket from ticket_clock c join ticket t on t.id = c.ticket
             where t.closed is null and c.stopped is null and c.due >= :from
            """;

    private final JdbcClient database;
    private final WorkingTime time;
    private final TicketLife life;
    private final TaskScheduler scheduler;

    Reckoning(JdbcClient database, WorkingTime time, TicketLife life, TaskScheduler scheduler) {
        this.database = database;
        this.time = time;
        this.life = life;
        this.scheduler = scheduler;
    }

    /** All that ends on a day or later, once the transaction is over in which the days were written. */
    void after(LocalDate first) {
        Calendars before = time.calendars();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                for (Duration later : List.of(Duration.ZERO, HEARD)) {
                    ScheduledFuture<?> _ = scheduler.schedule(
                            () -> reckon(first, before), Instant.now().plus(later));
                }
            }
        });
    }

    private void reckon(LocalDate first, Calendars before) {
        time.refresh();
        Calendars now = time.calendars();
        List<UUID> running = life.byItself(() -> database.sql(RUNNING)
                .param("from", first.atStartOfDay(time.zone()).toOffsetDateTime())
                .query(UUID.class)
                .list());
        for (UUID ticket : running) {
            try {
                life.reckon(ticket, before, now);
            } catch (RuntimeException failed) {
                LOG.warn("clocks of {} were not reckoned anew", ticket, failed);
            }
        }
    }
}
