package org.zhagen.ticket;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;

/** Who wants to know what becomes of tickets. */
@Repository
class FollowerRows {

    private static final String FOLLOW = """
            insert into ticket_follower (ticket, person) values (:ticket, :person) on conflict do nothing
            """;

    /** Whoever raised or followed what was raised twice follows the one that goes on. */
    private static final String TAKE_ALONG = """
            insert into ticket_follower (ticket, person)
            select :into, f.person from ticket_follower f where f.ticket = :ticket
            union
            select :into, t.opened_by from ticket t where t.id = :ticket and t.opened_by <> :nobody
            on conflict do nothing
            """;

    private final JdbcClient database;

    FollowerRows(JdbcClient database) {
        this.database = database;
    }

    void follow(UUID ticket, UUID person) {
        database.sql(FOLLOW).param("ticket", ticket).param("person", person).update();
    }

    void leave(UUID ticket, UUID person) {
        database.sql("delete from ticket_follower where ticket = :ticket and person = :person")
                .param("ticket", ticket)
                .param("person", person)
                .update();
    }

    void takeAlong(UUID ticket, UUID into) {
        database.sql(TAKE_ALONG)
                .param("ticket", ticket)
                .param("into", into)
                .param("nobody", Acting.NOBODY)
                .update();
    }

    List<UUID> of(UUID ticket) {
        return database.sql("select person from ticket_follower where ticket = :ticket order by person limit 500")
                .param("ticket", ticket)
                .query((row, number) -> row.getObject("person", UUID.class))
                .list();
    }
}
