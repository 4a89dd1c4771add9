package org.zhagen.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of drafts. The database shows only those of the acting jurisdiction. */
@Repository
class DraftRows {

    private static final String COLUMNS = """
            select id, region, owner, title, yaml, templates, base_playbook, base_version, display, created, changed, changed_by,
                   version
              from registry_draft
            """;

    private static final String INSERT = """
            insert into registry_draft (id, region, owner, title, yaml, templates, base_playbook, base_version, display, created,
                                        changed, changed_by)
            values (:id, :region, :owner, :title, :yaml, :templates::jsonb, :basePlaybook, :baseVersion, :display, :created,
                    :changed, :by)
            """;

    private static final String UPDATE = """
            update registry_draft
               set title = :title, yaml = :yaml, templates = :templates::jsonb, changed = :changed, changed_by = :by,
                   version = version + 1
             where id = :id and version = :version
            """;

    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    DraftRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Listing<Draft> list(Paging paging) {
        var rows = database.sql(COLUMNS + " order by changed desc, id limit :size offset :offset")
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(this::draft)
                .list();
        int total = database.sql("select count(*) from (select 1 from registry_draft limit :most) part")
                .param("most", Listing.COUNTED)
                .query(Integer.class)
                .single();
        return new Listing<>(rows, total, paging);
    }

    Optional<Draft> find(UUID id) {
        return database.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    void insert(Draft draft) {
        String[] base = draft.base().split("@", 2);
        database.sql(INSERT)
                .param("id", draft.id())
                .param("region", draft.region().digits())
                .param("owner", draft.owner())
                .param("title", draft.title())
                .param("yaml", draft.yaml())
                .param("templates", json.writeValueAsString(draft.templates()))
                .param("basePlaybook", base.length == 2 ? base[0] : null)
                .param("baseVersion", base.length == 2 ? base[1] : null)
                .param("display", draft.display())
                .param("created", draft.created().atOffset(ZoneOffset.UTC))
                .param("changed", draft.changed().atOffset(ZoneOffset.UTC))
                .param("by", draft.changedBy())
                .update();
    }

    /** Whether the row still had the version that the draft has. */
    boolean update(Draft draft) {
        return database.sql(UPDATE)
                        .param("id", draft.id())
                        .param("version", draft.version())
                        .param("title", draft.title())
                        .param("yaml", draft.yaml())
                        .param("templates", json.writeValueAsString(draft.templates()))
                        .param("changed", draft.changed().atOffset(ZoneOffset.UTC))
                        .param("by", draft.changedBy())
                        .update()
                == 1;
    }

    boolean delete(UUID id, int version) {
        return database.sql("delete from registry_draft where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        String base = row.getString("base_playbook");
        return new Draft(
                row.getObject("id", UUID.class),
                new RegionCode(row.getString("region")),
                row.getString("owner"),
                row.getString("title"),
                row.getString("yaml"),
                Objects.requireNonNull(json.readValue(row.getString("templates"), TEXTS)),
                base == null ? "" : base + "@" + row.getString("base_version"),
                row.getObject("display", UUID.class),
                row.getTimestamp("created").toInstant(),
                row.getTimestamp("changed").toInstant(),
                row.getString("changed_by"),
                row.getInt("version"));
    }
}
