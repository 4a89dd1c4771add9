package org.zhagen.portal;

import java.nio.ByteBuffer;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which codes tickets are tracked, and who keeps which of them in mind. */
@Repository
class ReportRows {

    private static final String INSERT = """
            insert into portal_report (ticket, code_hash, form, at) values (:ticket, :hash, :form, :at)
            """;

    private static final String REPLACE = """
            insert into portal_report (ticket, code_hash, at) values (:ticket, :hash, :at)
            on conflict (ticket) do update set code_hash = excluded.code_hash, at = excluded.at
            """;
    private static final String FOLLOW = """
            insert into portal_follow (person, ticket, code, at) values (:person, :ticket, :code, :at)
            on conflict (person, ticket) do nothing
            """;

    private static final String FOLLOWED = """
            select ticket, code from portal_follow where person = :person order by at desc limit 200
            """;

    private final JdbcClient database;

    ReportRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Something that somebody follows.
     *
     * @param code sealed
     */
    record Followed(UUID ticket, byte[] code) {}

    /**
     * The ticket of the same form, which nobody else opens before the transaction ends.
     *
     * @param form a keyed hash of all that was sent, at least eight bytes
     */
    Optional<UUID> hold(byte[] form) {
        database.sql("select pg_advisory_xact_lock(:number)")
                .param("number", ByteBuffer.wrap(form).getLong())
                .query((row, number) -> number)
                .single();
        return database.sql("select ticket from portal_report where form = :form")
                .param("form", form)
                .query(UUID.class)
                .optional();
    }

    /** Keeps under which code a ticket is tracked, and of which form it came; null where it came of none. */
    void insert(UUID ticket, byte[] hash, byte @Nullable [] form, Instant at) {
        database.sql(INSERT)
                .param("ticket", ticket)
                .param("hash", hash)
                .param("form", form, Types.BINARY)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps under which code a ticket is tracked from now on. */
    void replace(UUID ticket, byte[] hash, Instant at) {
        database.sql(REPLACE)
                .param("ticket", ticket)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<UUID> byHash(byte[] hash) {
        return database.sql("select ticket from portal_report where code_hash = :hash")
                .param("hash", hash)
                .query(UUID.class)
                .optional();
    }

    void follow(UUID person, UUID ticket, byte[] code, Instant at) {
        database.sql(FOLLOW)
                .param("person", person)
                .param("ticket", ticket)
                .param("code", code)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int unfollow(UUID person, UUID ticket) {
        return database.sql("delete from portal_follow where person = :person and ticket = :ticket")
                .param("person", person)
                .param("ticket", ticket)
                .update();
    }

    /** All with an account who follow a ticket. */
    List<UUID> followers(UUID ticket) {
        return database.sql("select person from portal_follow where ticket = :ticket")
                .param("ticket", ticket)
                .query((row, number) -> row.getObject("person", UUID.class))
                .list();
    }

    List<Followed> followed(UUID person) {
        return database.sql(FOLLOWED)
                .param("person", person)
                .query((row, number) -> new Followed(row.getObject("ticket", UUID.class), row.getBytes("code")))
                .list();
    }
}
