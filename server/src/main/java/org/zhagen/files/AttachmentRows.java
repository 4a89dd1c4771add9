package org.zhagen.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.site.RegionCode;

/** The rows of attachments. */
@Repository
class AttachmentRows {

    private static final String COLUMNS = """
            select id, region, shared, subject_kind, subject_id, name, media_type, size, sha256,
                   uploader, uploader_name, uploader_office, at
              from files_attachment
            """;

    private static final String OF_SUBJECT = " where subject_kind = :kind and subject_id = :subject ";

    private static final String SAME = OF_SUBJECT + " and sha256 = :sha256 and name = :name";

    private static final String INSERT = """
            insert into files_attachment
                   (id, region, shared, subject_kind, subject_id, name, media_type, size, sha256,
                    uploader, uploader_name, uploader_office, at)
            values (:id, :region, :shared, :kind, :subject, :name, :type, :size, :sha256,
                    :uploader, :uploaderName, :uploaderOffice, :at)
            """;

    /** So that two uploads at the same time do not both take the last place. */
    private static final String HOLD_SUBJECT =
            "select pg_advisory_xact_lock(hashtextextended('files:' || :kind || ':' || :subject, 0))";

    private final JdbcClient database;

    AttachmentRows(JdbcClient database) {
        this.database = database;
    }

    void hold(Subject subject) {
        of(HOLD_SUBJECT, subject).query((row, number) -> number).single();
    }

    List<Attachment> list(Subject subject) {
        return of(COLUMNS + OF_SUBJECT + " order by at, id", subject)
                .query(AttachmentRows::attachment)
                .list();
    }

    Optional<Attachment> same(Attachment attachment) {
        return of(COLUMNS + SAME, attachment.subject())
                .param("sha256", attachment.sha256())
                .param("name", attachment.name())
                .query(AttachmentRows::attachment)
                .optional();
    }

    Optional<Attachment> find(UUID id) {
        return database.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(AttachmentRows::attachment)
                .optional();
    }

    void insert(Attachment attachment) {
        of(INSERT, attachment.subject())
                .param("id", attachment.id())
                .param("region", attachment.region().digits())
                .param("shared", attachment.shared())
                .param("name", attachment.name())
                .param("type", attachment.type().mediaType())
                .param("size", attachment.size())
                .param("sha256", attachment.sha256())
                .param("uploader", attachment.uploader().person())
                .param("uploaderName", attachment.uploader().name())
                .param("uploaderOffice", attachment.uploader().office())
                .param("at", attachment.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it was there and in the jurisdiction. */
    boolean delete(UUID id) {
        return database.sql("delete from files_attachment where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** How many were changed. */
    int share(Subject subject, boolean shared) {
        return of("update files_attachment set shared = :shared " + OF_SUBJECT, subject)
                .param("shared", shared)
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, Subject subject) {
        return database.sql(sql).param("kind", subject.kind()).param("subject", subject.id());
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                new RegionCode(row.getString("region")),
                row.getBoolean("shared"),
                row.getString("name"),
                FileType.of(row.getString("media_type")),
                row.getLong("size"),
                row.getString("sha256"),
                new Attachment.Uploader(
                        row.getObject("uploader", UUID.class),
                        row.getString("uploader_name"),
                        row.getString("uploader_office")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
