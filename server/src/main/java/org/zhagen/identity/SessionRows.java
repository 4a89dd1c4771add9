package org.zhagen.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes sessions. */
@Repository
class SessionRows {

    private static final String INSERT = """
            insert into account_session (id, token_hash, person, role_grant, entered_by, created_at, seen_at,
                                         second_factor_at, address, agent)
            values (:id, :hash, :person, :grant, :by, :now, :now, :second, :address, :agent)
            """;

    /** At most once a minute, and not when another request was faster. */
    private static final String SEEN = """
            update account_session set seen_at = :now, address = :address where id = :id and seen_at < :now
            """;

    private static final String RENEW = """
            update account_session set token_hash = :hash, second_factor_at = :now where id = :id
            """;

    private static final String OF_PERSON = """
            select id, entered_by, created_at, seen_at, address, agent from account_session
            where person = :person and created_at > :oldest and seen_at > :idle
            order by seen_at desc
            """;

    private static final String LIVING = """
            select s.id from account_session s join account a on a.id = s.person and a.disabled_at is null
             where s.id = any(:ids::uuid[]) and s.created_at > :oldest and s.seen_at > :idle
            """;

    private final JdbcClient database;

    SessionRows(JdbcClient database) {
        this.database = database;
    }

    /** What the one query of each request brings. */
    record Found(
            UUID session,
            Instant createdAt,
            Instant seenAt,
            boolean secondFactor,
            String enteredBy,
            UUID person,
            String name,
            String office,
            boolean mustChange,
            boolean enrolled,
            @Nullable UUID grant,
            @Nullable String role,
            @Nullable String region,
            Set<String> permissions,
            int grants) {}

    Optional<Found> byToken(byte[] hash, LocalDate today) {
        return database.sql("select * from session_by_token(:hash, :today)")
                .param("hash", hash)
                .param("today", today)
                .query((row, number) -> found(row))
                .optional();
    }

    void insert(
            UUID id,
            String token,
            UUID person,
            @Nullable UUID grant,
            String enteredBy,
            boolean second,
            Instant now,
            Client client) {
        database.sql(INSERT)
                .param("id", id)
                .param("hash", Secrets.hash(token))
                .param("person", person)
                .param("grant", grant, Types.OTHER)
                .param("by", enteredBy)
                .param("now", Times.column(now))
                .param("second", second ? Times.column(now) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("address", client.address())
                .param("agent", client.agent())
                .update();
    }

    void seen(UUID id, Instant now, String address) {
        database.sql(SEEN)
                .param("id", id)
                .param("now", Times.column(now))
                .param("address", address)
                .update();
    }

    void renew(UUID id, String token, Instant now) {
        database.sql(RENEW)
                .param("id", id)
                .param("hash", Secrets.hash(token))
                .param("now", Times.column(now))
                .update();
    }

    void actIn(UUID id, UUID grant) {
        database.sql("update account_session set role_grant = :grant where id = :id")
                .param("id", id)
                .param("grant", grant)
                .update();
    }

    List<SessionView> ofPerson(UUID person, @Nullable UUID current, Instant oldest, Instant idle) {
        return database.sql(OF_PERSON)
                .param("person", person)
                .param("oldest", Times.column(oldest))
                .param("idle", Times.column(idle))
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new SessionView(
                            id,
                            row.getString("entered_by"),
                            Times.at(row, "created_at"),
                            Times.at(row, "seen_at"),
                            row.getString("address"),
                            row.getString("agent"),
                            id.equals(current));
                })
                .list();
    }

    Set<UUID> living(Collection<UUID> ids, Instant oldest, Instant idle) {
        return Set.copyOf(database.sql(LIVING)
                .param("ids", ids.toArray(UUID[]::new))
                .param("oldest", Times.column(oldest))
                .param("idle", Times.column(idle))
                .query(UUID.class)
                .list());
    }

    boolean delete(UUID id, UUID person) {
        return database.sql("delete from account_session where id = :id and person = :person")
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    /**
     * @param but the session to keep; null to end them all
     */
    int deleteOthers(UUID person, @Nullable UUID but) {
        return database.sql("delete from account_session where person = :person and id is distinct from :but")
                .param("person", person)
                .param("but", but, Types.OTHER)
                .update();
    }

    void deleteOlder(Instant created) {
        database.sql("delete from account_session where created_at <= :created")
                .param("created", Times.column(created))
                .update();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("session", UUID.class),
                Times.at(row, "created_at"),
                Times.at(row, "seen_at"),
                row.getBoolean("second_factor"),
                row.getString("entered_by"),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("office"),
                row.getBoolean("must_change"),
                row.getBoolean("enrolled"),
                row.getObject("role_grant", UUID.class),
                row.getString("role"),
                row.getString("region"),
                texts(row.getArray("permissions")),
                row.getInt("grants"));
    }

    static Set<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? Set.of() : Set.of((String[]) array.getArray());
    }
}
