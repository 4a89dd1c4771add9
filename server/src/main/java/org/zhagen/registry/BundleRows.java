package org.zhagen.registry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;

/** Bundles of elsewhere that were uploaded and not decided about yet. */
@Repository
class BundleRows {

    private static final String INSERT = """
            insert into registry_import (id, region, name, content, created, created_by)
            values (:id, :region, :name, :content, :created, :by)
            """;

    private final JdbcClient database;

    BundleRows(JdbcClient database) {
        this.database = database;
    }

    record Upload(UUID id, String name, byte[] content) {}

    void insert(Acting acting, Upload upload, Instant now) {
        database.sql(INSERT)
                .param("id", upload.id)
                .param("region", acting.jurisdiction().prefix())
                .param("name", upload.name)
                .param("content", upload.content)
                .param("created", now.atOffset(ZoneOffset.UTC))
                .param("by", acting.name())
                .update();
    }

    Optional<Upload> find(UUID id) {
        return database.sql("select name, content from registry_import where id = :id")
                .param("id", id)
                .query((row, number) -> new Upload(id, row.getString("name"), row.getBytes("content")))
                .optional();
    }

    /** What the acting jurisdiction has already uploaded under that name with that very content. */
    Optional<Upload> same(Acting acting, String name, byte[] content) {
        return database.sql(
                        "select id from registry_import where region = :region and name = :name and content = :content"
                                + " order by id limit 1")
                .param("region", acting.jurisdiction().prefix())
                .param("name", name)
                .param("content", content)
                .query((row, number) -> new Upload(row.getObject("id", UUID.class), name, content))
                .optional();
    }

    /** Whether it was still there. */
    boolean delete(UUID id) {
        return database.sql("delete from registry_import where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What nobody decided about in time is forgotten. */
    void forget(Instant before) {
        database.sql("delete from registry_import where created < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
