package org.zhagen.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.ticket.Ticket;

/** Which rows of tables became tickets. */
@Repository
class IssueRows {

    private static final String HOLD = """
            insert into ledger_issue_row (key, opened) values (:key, :at) on conflict (key) do nothing
            """;

    private final JdbcClient database;

    IssueRows(JdbcClient database) {
        this.database = database;
    }

    /** The numbers of the tickets that some rows became, by the keys of the rows. */
    Map<UUID, String> known(Collection<UUID> keys) {
        Map<UUID, String> known = new HashMap<>();
        database.sql("select key, number from ledger_issue_row where key = any(:keys)")
                .param("keys", keys.toArray(UUID[]::new))
                .query((row, number) -> known.put(row.getObject("key", UUID.class), row.getString("number")))
                .list();
        return known;
    }

    /**
     * Says that a row becomes a ticket now. Of two at once the second one waits, and hears that it did.
     *
     * @return whether it had not become one
     */
    boolean hold(UUID key, Instant at) {
        return database.sql(HOLD)
                        .param("key", key)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void opened(UUID key, Ticket ticket) {
        database.sql("update ledger_issue_row set ticket = :ticket, number = :number where key = :key")
                .param("key", key)
                .param("ticket", ticket.id())
                .param("number", ticket.number())
                .update();
    }
}
