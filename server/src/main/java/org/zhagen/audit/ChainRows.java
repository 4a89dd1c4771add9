package org.zhagen.audit;

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

/** Reads and writes the chain. */
@Repository
class ChainRows {

    /** One at a time over all nodes; let go at the end of the transaction. The number is ours alone. */
    private static final String LOCK = "select pg_advisory_xact_lock(7241836055921447)";

    private static final String HEAD = "select position, hash from audit_chain order by position desc limit 1";

    private static final String WALK = "select c.position, c.hash, c.entry, " + AuditEntries.COLUMNS + """
            from audit_chain c left join audit_entry e on e.id = c.entry
            where c.position > :after
            order by c.position
            limit :most
            """;

    /** Each committed entry is either waiting or in the chain; one statement sees one state of both. */
    private static final String OUTSIDE = """
            select e.id from audit_entry e
            where not exists (select 1 from audit_chain c where c.entry = e.id)
              and not exists (select 1 from audit_waiting w where w.entry = e.id)
            order by e.id
            limit 1
            """;

    private final JdbcClient database;
    private final AuditEntries entries;

    ChainRows(JdbcClient database, AuditEntries entries) {
        this.database = database;
        this.entries = entries;
    }

    /**
     * A place of the chain with its entry.
     *
     * @param entry null when it is gone
     */
    record Place(Link link, UUID id, @Nullable AuditEntry entry) {}

    void lock() {
        database.sql(LOCK).query((row, number) -> number).single();
    }

    Link head() {
        return database.sql(HEAD).query((row, number) -> link(row)).optional().orElse(Link.START);
    }

    void insert(Link link, UUID entry, Instant at) {
        database.sql(
                        "insert into audit_chain (position, entry, hash, sealed_at) values (:position, :entry, :hash, :at)")
                .param("position", link.position())
                .param("entry", entry)
                .param("hash", link.hash())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        database.sql("delete from audit_waiting where entry = :entry")
                .param("entry", entry)
                .update();
    }

    List<Place> walk(long after, int most) {
        return database.sql(WALK)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> place(row))
                .list();
    }

    Optional<Link> ofEntry(UUID entry) {
        return database.sql("select position, hash from audit_chain where entry = :entry")
                .param("entry", entry)
                .query((row, number) -> link(row))
                .optional();
    }

    /** An entry that came past the front door. */
    Optional<UUID> outside() {
        return database.sql(OUTSIDE)
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional();
    }

    private Place place(ResultSet row) throws SQLException {
        AuditEntry entry = row.getObject("id") == null ? null : entries.read(row);
        return new Place(link(row), row.getObject("entry", UUID.class), entry);
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(row.getLong("position"), row.getBytes("hash"));
    }
}
