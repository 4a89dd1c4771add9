package org.zhagen.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes personal tokens. */
@Repository
class TokenRows {

    private static final String INSERT = """
            insert into api_token (id, person, role_grant, name, token_hash, shown_end, scopes, created_at, expires_at)
            values (:id, :person, :grant, :name, :hash, :end, :scopes, :now, :expires)
            """;

    private static final String OF_PERSON = """
            select t.id, t.name, g.role, g.region, t.shown_end, t.scopes, t.created_at, t.expires_at, t.used_at
            from api_token t join role_grant g on g.id = t.role_grant
            where t.person = :person
            order by t.id desc
            """;

    private final JdbcClient database;

    TokenRows(JdbcClient database) {
        this.database = database;
    }

    /** What a request with a token brings. */
    record Found(
            UUID token,
            Instant expiresAt,
            @Nullable Instant usedAt,
            Set<String> scopes,
            UUID person,
            String name,
            String office,
            String region,
            String role,
            Set<String> permissions) {}

    Optional<Found> byHash(byte[] hash, LocalDate today) {
        return database.sql("select * from api_token_by_hash(:hash, :today)")
                .param("hash", hash)
                .param("today", today)
                .query((row, number) -> found(row))
                .optional();
    }

    void insert(UUID id, UUID person, UUID grant, NewToken token, String text, Instant now, Instant expires) {
        database.sql(INSERT)
                .param("id", id)
                .param("person", person)
                .param("grant", grant)
                .param("name", token.name().strip())
                .param("hash", Secrets.hash(text))
                .param("end", text.substring(text.length() - 4))
                .param("scopes", token.scopes().stream().sorted().toArray(String[]::new))
                .param("now", Times.column(now))
                .param("expires", Times.column(expires))
                .update();
    }

    void used(UUID id, Instant now) {
        database.sql("update api_token set used_at = :now where id = :id")
                .param("id", id)
                .param("now", Times.column(now))
                .update();
    }

    List<TokenView> ofPerson(UUID person) {
        return database.sql(OF_PERSON)
                .param("person", person)
                .query((row, number) -> view(row))
                .list();
    }

    boolean delete(UUID id, UUID person) {
        return database.sql("delete from api_token where id = :id and person = :person")
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("token", UUID.class),
                Times.at(row, "expires_at"),
                Times.maybe(row, "used_at"),
                SessionRows.texts(row.getArray("scopes")),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("office"),
                row.getString("region"),
                row.getString("role"),
                SessionRows.texts(row.getArray("permissions")));
    }

    private static TokenView view(ResultSet row) throws SQLException {
        return new TokenView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("role"),
                row.getString("region"),
                row.getString("shown_end"),
                SessionRows.texts(row.getArray("scopes")).stream().sorted().toList(),
                Times.at(row, "created_at"),
                Times.at(row, "expires_at"),
                Times.maybe(row, "used_at"));
    }
}
