package org.zhagen.intake;

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
import org.zhagen.access.Acting;

/** The rows of uploaded tables; each person sees their own. */
@Repository
class ImportRows {

    private static final String SELECT = """
            select id, kind, file_name, uploaded, expires, taken_over, added, changed, closed from intake_import
            """;

    private static final String INSERT = """
            insert into intake_import (id, person, kind, file_name, content, uploaded, expires)
            values (:id, :person, :kind, :fileName, :content, :uploaded, :expires)
            """;

    private static final String TAKEN = """
            update intake_import
               set taken_over = :now, content = null, added = :added, changed = :changed, closed = :closed
             where id = :id and taken_over is null
            """;

    private final JdbcClient database;

    ImportRows(JdbcClient database) {
        this.database = database;
    }

    void insert(Acting acting, ImportSummary summary, byte[] content) {
        database.sql(INSERT)
                .param("id", summary.id())
                .param("person", acting.person())
                .param("kind", summary.kind())
                .param("fileName", summary.fileName())
                .param("content", content)
                .param("uploaded", time(summary.uploaded()))
                .param("expires", time(summary.expires()))
                .update();
    }

    List<ImportSummary> list(int most) {
        return database.sql(SELECT + " where person = acting_person() order by uploaded desc limit :most")
                .param("most", most)
                .query(ImportRows::summary)
                .list();
    }

    Optional<ImportSummary> find(UUID id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(ImportRows::summary)
                .optional();
    }

    /** The file; empty when it was taken over. */
    Optional<byte[]> content(UUID id) {
        return database.sql("select content from intake_import where id = :id and content is not null for update")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /** The same without keeping others from it. */
    Optional<byte[]> read(UUID id) {
        return database.sql("select content from intake_import where id = :id and content is not null")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    void taken(UUID id, ImportCounts counts, Instant now) {
        database.sql(TAKEN)
                .param("id", id)
                .param("now", time(now))
                .param("added", counts.added())
                .param("changed", counts.changed())
                .param("closed", counts.closed())
                .update();
    }

    boolean delete(UUID id) {
        return database.sql("delete from intake_import where id = :id and taken_over is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Throws away what nobody took over in time. */
    void deleteExpired(Instant now) {
        database.sql("delete from intake_import where expires < :now and taken_over is null")
                .param("now", time(now))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static ImportSummary summary(ResultSet row, int number) throws SQLException {
        OffsetDateTime taken = row.getObject("taken_over", OffsetDateTime.class);
        return new ImportSummary(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                row.getObject("uploaded", OffsetDateTime.class).toInstant(),
                row.getObject("expires", OffsetDateTime.class).toInstant(),
                instant(taken),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("closed"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
