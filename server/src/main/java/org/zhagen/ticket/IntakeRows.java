package org.zhagen.ticket;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which ticket came of a report that a device keeps until it is sure that it arrived; the key is the device's own. */
@Repository
class IntakeRows {

    private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended(:person || ' ' || :key, 0))";

    private static final String FIND = "select ticket from ticket_intake where person = :person and key = :key";

    private static final String KEEP = """
            insert into ticket_intake (person, key, ticket, at) values (:person, :key, :ticket, :at)
            """;

    private final JdbcClient database;

    IntakeRows(JdbcClient database) {
        this.database = database;
    }

    /** Nobody else opens under that key before the transaction ends: the second of two at once finds what the first one made. */
    Optional<UUID> hold(UUID person, UUID key) {
        database.sql(HOLD)
                .param("person", person.toString())
                .param("key", key.toString())
                .query((row, number) -> key)
                .single();
        return find(person, key);
    }

    Optional<UUID> find(UUID person, UUID key) {
        return database.sql(FIND)
                .param("person", person)
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    void keep(UUID person, UUID key, UUID ticket, Instant at) {
        database.sql(KEEP)
                .param("person", person)
                .param("key", key)
                .param("ticket", ticket)
                .param("at", TicketColumns.column(at))
                .update();
    }
}
