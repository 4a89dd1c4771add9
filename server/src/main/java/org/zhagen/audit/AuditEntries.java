package org.zhagen.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Adds entries and reads them back. */
@Repository
class AuditEntries {

    static final String COLUMNS = """
            e.id, e.at, e.person, e.name, e.office, e.channel, e.address, e.action,
            e.subject_kind, e.subject_id, e.subject_name, e.region, e.result, e.details::text as details
            """;

    // no "returning": it would ask whether the writer may also read the entry
    private static final String INSERT = """
            with waiting as (insert into audit_waiting (entry) values (:id))
            insert into audit_entry (id, at, person, name, office, channel, address, action,
                                     subject_kind, subject_id, subject_name, region, result, details)
            values (:id, :at, :person, :name, :office, :channel, :address, :action,
                    :kind, :subject, :subjectName, :region, :result, :details::jsonb)
            """;

    private static final String WAITING = "select " + COLUMNS + """
            from audit_waiting w join audit_entry e on e.id = w.entry
            order by w.entry
            limit :most
            """;

    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    AuditEntries(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(AuditEntry entry) {
        database.sql(INSERT)
                .param("id", entry.id())
                .param("at", OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .param("person", entry.person())
                .param("name", entry.name())
                .param("office", entry.office())
                .param("channel", entry.channel())
                .param("address", entry.address())
                .param("action", entry.action())
                .param("kind", entry.subject().kind())
                .param("subject", entry.subject().id())
                .param("subjectName", entry.subject().name())
                .param("region", entry.region())
                .param("result", entry.result())
                .param("details", json.writeValueAsString(entry.details()))
                .update();
    }

    /** The oldest committed entries that have no place in the chain yet. */
    List<AuditEntry> waiting(int most) {
        return database.sql(WAITING)
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("office"),
                row.getString("channel"),
                row.getString("address"),
                row.getString("action"),
                new Subject(row.getString("subject_kind"), row.getString("subject_id"), row.getString("subject_name")),
                row.getString("region"),
                row.getString("result"),
                json.readValue(row.getString("details"), DETAILS));
    }
}
