package org.zhagen.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of keys of programs. */
@Repository
class ProgramKeyRows {

    private static final int MOST = 500;

    private static final String INSERT = """
            insert into portal_key (id, region, name, key_hash, shown_end, made, made_by_name)
            values (:id, :region, :name, :hash, :end, :made, :by)
            """;

    private static final String ALL = """
            select * from portal_key order by ended is not null, region, name, id limit :most
            """;

    private final JdbcClient database;

    ProgramKeyRows(JdbcClient database) {
        this.database = database;
    }

    void insert(ProgramKey key, byte[] hash) {
        database.sql(INSERT)
                .param("id", key.id())
                .param("region", key.region())
                .param("name", key.name())
                .param("hash", hash)
                .param("end", key.shownEnd())
                .param("made", column(key.made()))
                .param("by", key.madeByName())
                .update();
    }

    List<ProgramKey> all() {
        return database.sql(ALL).param("most", MOST).query(ProgramKeyRows::key).list();
    }

    Optional<ProgramKey> find(UUID id) {
        return database.sql("select * from portal_key where id = :id")
                .param("id", id)
                .query(ProgramKeyRows::key)
                .optional();
    }

    Optional<ProgramKey> active(byte[] hash) {
        return database.sql("select * from portal_key where key_hash = :hash and ended is null")
                .param("hash", hash)
                .query(ProgramKeyRows::key)
                .optional();
    }

    void used(UUID id, Instant at) {
        database.sql("update portal_key set used = :at where id = :id")
                .param("at", column(at))
                .param("id", id)
                .update();
    }

    /** Whether it was in use until now. */
    boolean end(UUID id, Instant at) {
        return database.sql("update portal_key set ended = :at where id = :id and ended is null")
                        .param("at", column(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    static OffsetDateTime column(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static ProgramKey key(ResultSet row, int number) throws SQLException {
        return new ProgramKey(
                row.getObject("id", UUID.class),
                row.getString("region"),
                row.getString("name"),
                row.getString("shown_end"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getString("made_by_name"),
                maybe(row, "used"),
                maybe(row, "ended"));
    }
}
