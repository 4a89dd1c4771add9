package org.zhagen.files;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of contents. An upload touches its row before it stores; the clean-up holds the row while it removes. So one waits
 * for the other, and a content is never removed under an upload of the same.
 */
@Repository
class ContentRows {

    private static final String TOUCH = """
            insert into files_content (sha256, size, touched) values (:sha256, :size, :now)
            on conflict (sha256) do update set touched = greatest(files_content.touched, excluded.touched)
            """;

    private static final String RETOUCH = """
            update files_content set touched = greatest(touched, :now) where sha256 = :sha256
            """;

    /** The foreign key would refuse to remove what is attached, even if this saw too little. */
    private static final String REMOVE_UNUSED = """
            delete from files_content
             where sha256 in (select c.sha256
                                from files_content c
                               where c.touched < :before
                                 and not exists (select 1 from files_attachment a where a.sha256 = c.sha256)
                               order by c.touched
                               limit :most
                                 for update of c skip locked)
            returning sha256
            """;

    private final JdbcClient database;
    private final TransactionTemplate alone;

    ContentRows(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Announces a content that is about to be stored, at once and for everybody to see. */
    void touch(Received content, Instant now) {
        alone.executeWithoutResult(status -> database.sql(TOUCH)
                .param("sha256", content.sha256())
                .param("size", content.size())
                .param("now", at(now))
                .update());
    }

    /** Gives a content that lost an attachment another day, within the transaction of the loss. */
    void retouch(String sha256, Instant now) {
        database.sql(RETOUCH).param("sha256", sha256).param("now", at(now)).update();
    }

    /** Removes rows without attachments and holds them until the transaction ends. */
    List<String> removeUnused(Instant before, int most) {
        return database.sql(REMOVE_UNUSED)
                .param("before", at(before))
                .param("most", most)
                .query((row, number) -> row.getString("sha256"))
                .list();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
