package org.zhagen.portal;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who follows reports by e-mail. */
@Repository
class MailRows {

    private static final String ASK = """
            insert into portal_mail (id, ticket, address, hash, language, confirm_hash, asked)
            values (:id, :ticket, :address, :hash, :language, :confirm, :at)
            """;

    private static final String ASK_AGAIN = """
            update portal_mail set confirm_hash = :confirm, asked = :at, letters = letters + 1
             where id = :id and confirmed is null
            """;

    private static final String LETTERS = """
            select coalesce(sum(letters), 0)::int from portal_mail
             where hash = :hash and confirmed is null and asked > :since
            """;

    private static final String CONFIRM = """
            update portal_mail set confirmed = :at, confirm_hash = null
             where confirm_hash = :confirm and asked > :oldest
            returning *
            """;

    private static final String FORGET = """
            delete from portal_mail where until <= :now or (confirmed is null and asked <= :oldest)
            """;

    private final JdbcClient database;

    MailRows(JdbcClient database) {
        this.database = database;
    }

    /** An address that is to be confirmed, sealed and hashed. */
    record Asked(UUID id, UUID ticket, byte[] address, byte[] hash, String language, byte[] confirm, Instant at) {}

    /**
     * How many letters went to an address that it has not confirmed. Who asks for the same address at the same time waits until the
     * transaction ends.
     *
     * @param hash a keyed hash of the address, at least eight bytes
     * @param since counts those reports for which the last letter is younger
     */
    int letters(byte[] hash, Instant since) {
        database.sql("select pg_advisory_xact_lock(:number)")
                .param("number", ByteBuffer.wrap(hash).getLong())
                .query((row, number) -> number)
                .single();
        return database.sql(LETTERS)
                .param("hash", hash)
                .param("since", column(since))
                .query(Integer.class)
                .single();
    }

    void ask(Asked asked) {
        database.sql(ASK)
                .param("id", asked.id)
                .param("ticket", asked.ticket)
                .param("address", asked.address)
                .param("hash", asked.hash)
                .param("language", asked.language)
                .param("confirm", asked.confirm)
                .param("at", column(asked.at))
                .update();
    }

    void askAgain(UUID id, byte[] confirm, Instant at) {
        database.sql(ASK_AGAIN)
                .param("id", id)
                .param("confirm", confirm)
                .param("at", column(at))
                .update();
    }

    /** All who follow a ticket, also those who have not confirmed yet. */
    List<MailFollow> of(UUID ticket) {
        return database.sql("select * from portal_mail where ticket = :ticket order by id")
                .param("ticket", ticket)
                .query(MailRows::follow)
                .list();
    }

    Optional<MailFollow> of(UUID ticket, byte[] hash) {
        return database.sql("select * from portal_mail where ticket = :ticket and hash = :hash")
                .param("ticket", ticket)
                .param("hash", hash)
                .query(MailRows::follow)
                .optional();
    }

    Optional<MailFollow> find(UUID id) {
        return database.sql("select * from portal_mail where id = :id")
                .param("id", id)
                .query(MailRows::follow)
                .optional();
    }

    /** The sealed address. */
    Optional<byte[]> address(UUID id) {
        return database.sql("select address from portal_mail where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("address"))
                .optional();
    }

    Optional<MailFollow> asked(byte[] confirm, Instant oldest) {
        return database.sql("select * from portal_mail where confirm_hash = :confirm and asked > :oldest")
                .param("confirm", confirm)
                .param("oldest", column(oldest))
                .query(MailRows::follow)
                .optional();
    }

    Optional<MailFollow> confirm(byte[] confirm, Instant at, Instant oldest) {
        return database.sql(CONFIRM)
                .param("confirm", confirm)
                .param("at", column(at))
                .param("oldest", column(oldest))
                .query(MailRows::follow)
                .optional();
    }

    boolean delete(UUID id) {
        return database.sql("delete from portal_mail where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    void keepUntil(UUID ticket, Instant until) {
        database.sql("update portal_mail set until = :until where ticket = :ticket")
                .param("ticket", ticket)
                .param("until", column(until))
                .update();
    }

    /** The ticket is open again. */
    void keep(UUID ticket) {
        database.sql("update portal_mail set until = null where ticket = :ticket")
                .param("ticket", ticket)
                .update();
    }

    /** Deletes the addresses whose time is over, and those that nobody confirmed. */
    int forget(Instant now, Instant oldest) {
        return database.sql(FORGET)
                .param("now", column(now))
                .param("oldest", column(oldest))
                .update();
    }

    private static OffsetDateTime column(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static MailFollow follow(ResultSet row, int number) throws SQLException {
        OffsetDateTime confirmed = row.getObject("confirmed", OffsetDateTime.class);
        return new MailFollow(
                row.getObject("id", UUID.class),
                row.getObject("ticket", UUID.class),
                row.getString("language"),
                row.getObject("asked", OffsetDateTime.class).toInstant(),
                confirmed == null ? null : confirmed.toInstant());
    }
}
