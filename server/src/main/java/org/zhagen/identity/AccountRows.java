package org.zhagen.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Batch;

/** Reads and writes single accounts. */
@Repository
class AccountRows {

    private static final String INSERT = """
            insert into account (id, login, name, office, region, password_hash, must_change,
                                 introduction_zh, introduction_en, created_at)
            values (:id, :login, :name, :office, :region, :hash, :mustChange, :zh, :en, :at)
            on conflict do nothing
            """;

    private static final String FAILED = """
            update account
            set failed_attempts = case when failed_attempts + 1 >= :attempts then 0 else failed_attempts + 1 end,
                locked_until = case when failed_attempts + 1 >= :attempts then :until else locked_until end
            where id = :id
            """;

    /**
     * Succeeds only when nothing has happened to the account since its password was compared. With a second factor mistakes
     * are forgotten only after its code: else somebody with the password could try codes for ever.
     */
    private static final String ENTERED = """
            update account
            set failed_attempts = case when totp_confirmed_at is null then 0 else failed_attempts end, locked_until = null
            where id = :id and disabled_at is null and (locked_until is null or locked_until <= :now)
              and password_hash is not distinct from :hash
            """;

    private static final String SET_PASSWORD = """
            update account
            set password_hash = :hash, must_change = :mustChange, failed_attempts = 0, locked_until = null,
                version = version + 1
            where id = :id
            """;

    private static final String SET_DISABLED = """
            update account set disabled_at = :at, version = version + 1 where id = :id and version = :version
            """;

    private static final String UNLOCK = """
            update account set failed_attempts = 0, locked_until = null, version = version + 1 where id = :id
            """;

    private static final String INTRODUCED =
            "select * from account where introduction_zh is not null and disabled_at is null order by id";

    private final JdbcClient database;

    AccountRows(JdbcClient database) {
        this.database = database;
    }

    /** Whether there was room for it: neither the id nor the login were taken. */
    boolean insert(Account account) {
        Introduction words = account.introduction();
        return database.sql(INSERT)
                        .param("id", account.id())
                        .param("login", account.login())
                        .param("name", account.name())
                        .param("office", account.office())
                        .param("region", account.region())
                        .param("hash", account.passwordHash())
                        .param("mustChange", account.mustChange())
                        .param("zh", words == null ? null : words.zh())
                        .param("en", words == null ? null : words.en())
                        .param("at", Times.column(account.createdAt()))
                        .update()
                == 1;
    }

    Optional<Account> byId(UUID id) {
        return one("select * from account where id = :key", id);
    }

    List<Account> all(Collection<UUID> ids) {
        return database.sql("select * from account where id = any (:ids::uuid[])")
                .param("ids", Batch.texts(ids, id -> id))
                .query((row, number) -> read(row))
                .list();
    }

    /** As {@link #byId}, and nobody else changes it or gives its person a role until the transaction ends. */
    Optional<Account> locked(UUID id) {
        return one("select * from account where id = :key for update", id);
    }

    Optional<Account> byLogin(String login) {
        return one("select * from account where login = :key", login);
    }

    Optional<Account> bySubject(String subject) {
        return one("select * from account where oidc_subject = :key", subject);
    }

    private Optional<Account> one(String sql, Object key) {
        return database.sql(sql)
                .param("key", key)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Those whom a visitor of the demo can enter as. */
    List<Account> introduced() {
        return database.sql(INTRODUCED).query((row, number) -> read(row)).list();
    }

    boolean none() {
        return database.sql("select not exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    void failed(UUID id, int attempts, Instant until) {
        database.sql(FAILED)
                .param("id", id)
                .param("attempts", attempts)
                .param("until", Times.column(until))
                .update();
    }

    boolean entered(Account account, Instant now) {
        return database.sql(ENTERED)
                        .param("id", account.id())
                        .param("now", Times.column(now))
                        .param("hash", account.passwordHash())
                        .update()
                == 1;
    }

    void setPassword(UUID id, String hash, boolean mustChange) {
        database.sql(SET_PASSWORD)
                .param("id", id)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .update();
    }

    /**
     * @param at null to let the account in again
     */
    boolean setDisabled(UUID id, int version, @Nullable Instant at) {
        return database.sql(SET_DISABLED)
                        .param("id", id)
                        .param("version", version)
                        .param("at", at == null ? null : Times.column(at), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    void unlock(UUID id) {
        database.sql(UNLOCK).param("id", id).update();
    }

    void link(UUID id, String subject) {
        database.sql("update account set oidc_subject = :subject where id = :id and oidc_subject is null")
                .param("id", id)
                .param("subject", subject)
                .update();
    }

    static Account read(ResultSet row) throws SQLException {
        String zh = row.getString("introduction_zh");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("office"),
                row.getString("region"),
                row.getString("password_hash"),
                row.getBoolean("must_change"),
                row.getInt("failed_attempts"),
                Times.maybe(row, "locked_until"),
                row.getBytes("totp_secret"),
                Times.maybe(row, "totp_confirmed_at"),
                row.getObject("totp_last_step", Long.class),
                row.getString("oidc_subject"),
                Times.maybe(row, "disabled_at"),
                zh == null ? null : new Introduction(zh, row.getString("introduction_en")),
                Times.at(row, "created_at"),
                row.getInt("version"));
    }
}
