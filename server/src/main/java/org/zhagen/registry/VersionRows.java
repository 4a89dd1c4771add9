package org.zhagen.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of playbooks and their published versions. */
@Repository
class VersionRows {

    private static final String COLUMNS = """
            select v.playbook, v.version, v.title, v.region, p.owner, v.digest, v.previous, v.changes, v.explanation, v.published,
                   v.published_by, v.published_office, v.signer, v.retired, v.retired_by, v.retired_reason, v.successor
              from registry_version v join registry_playbook p on p.id = v.playbook
            """;

    private static final String NEWEST_OF_EACH = COLUMNS + """
             where v.state = 'published'
               and not exists (select 1 from registry_version n
                                where n.playbook = v.playbook and n.state = 'published'
                                  and (n.major, n.minor, n.patch) > (v.major, v.minor, v.patch))
             order by v.published desc, v.playbook limit :size offset :offset
            """;

    private static final String OPEN = """
            insert into registry_playbook (id, region, owner) values (:id, :region, :owner) on conflict do nothing
            """;

    private static final String INSERT = """
            insert into registry_version (playbook, version, region, major, minor, patch, title, state, document, yaml, templates,
                                          digest, signature, previous, changes, explanation, published, published_by,
                                          published_office, signer)
            values (:playbook, :version, :region, :major, :minor, :patch, :title, 'published', :document::jsonb, :yaml,
                    :templates::jsonb, :digest, :signature, :previous, :changes, :explanation, :published, :by, :office, :signer)
            """;

    private static final String RETIRE = """
            update registry_version
               set state = 'retired', retired = :at, retired_by = :by, retired_reason = :reason, successor = :successor
             where playbook = :playbook and version = :version and state = 'published'
            """;

    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    VersionRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Whose a playbook is. */
    record Owner(RegionCode region, String name) {}

    /** The texts of a version. */
    record Content(String yaml, SortedMap<String, String> templates, String signature) {}

    Optional<Owner> owner(String playbook) {
        return database.sql("select region, owner from registry_playbook where id = :id")
                .param("id", playbook)
                .query((row, number) -> new Owner(new RegionCode(row.getString("region")), row.getString("owner")))
                .optional();
    }

    /** Makes the playbook known if it is not, and lets nobody else publish it until the transaction ends. */
    void openAndLock(String playbook, Owner owner) {
        database.sql(OPEN)
                .param("id", playbook)
                .param("region", owner.region.digits())
                .param("owner", owner.name)
                .update();
        lock(playbook);
    }

    /** Lets nobody else publish or retire a version of the playbook until the transaction ends. */
    void lock(String playbook) {
        database.sql("select id from registry_playbook where id = :id for update")
                .param("id", playbook)
                .query((row, number) -> number)
                .optional();
    }

    Listing<PlaybookVersion> newestOfEach(Paging paging) {
        List<PlaybookVersion> rows = database.sql(NEWEST_OF_EACH)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(VersionRows::version)
                .list();
        int total = database.sql("select count(distinct playbook) from registry_version where state = 'published'")
                .query(Integer.class)
                .single();
        return new Listing<>(rows, total, paging);
    }

    /** All versions of a playbook, the highest first. */
    List<PlaybookVersion> all(String playbook) {
        return database.sql(COLUMNS + " where v.playbook = :playbook order by v.major desc, v.minor desc, v.patch desc")
                .param("playbook", playbook)
                .query(VersionRows::version)
                .list();
    }

    Optional<PlaybookVersion> find(String playbook, Version version) {
        return database.sql(COLUMNS + " where v.playbook = :playbook and v.version = :version")
                .param("playbook", playbook)
                .param("version", version.toString())
                .query(VersionRows::version)
                .optional();
    }

    Optional<Content> content(String playbook, Version version) {
        String sql = "select yaml, templates, signature from registry_version"
                + " where playbook = :playbook and version = :version";
        return database.sql(sql)
                .param("playbook", playbook)
                .param("version", version.toString())
                .query((row, number) -> new Content(
                        row.getString("yaml"), texts(row.getString("templates")), row.getString("signature")))
                .optional();
    }

    private SortedMap<String, String> texts(String written) {
        return json.readValue(written, TEXTS);
    }

    void insert(PlaybookVersion version, Published content) {
        String signature = Objects.requireNonNull(content.bundle().signature());
        Version previous = version.previous();
        database.sql(INSERT)
                .param("playbook", version.playbook())
                .param("version", version.version().toString())
                .param("region", version.region().digits())
                .param("major", version.version().major())
                .param("minor", version.version().minor())
                .param("patch", version.version().patch())
                .param("title", version.title())
                .param("document", CanonicalJson.of(content.playbook().tree()))
                .param("yaml", content.bundle().yaml())
                .param(
                        "templates",
                        json.writeValueAsString(Map.copyOf(content.bundle().templates())))
                .param("digest", version.digest())
                .param("signature", signature)
                .param("previous", previous == null ? null : previous.toString())
                .param("changes", version.changes())
                .param("explanation", version.explanation())
                .param("published", time(version.published()))
                .param("by", version.publishedBy())
                .param("office", version.publishedOffice())
                .param("signer", version.signer())
                .update();
    }

    /** Whether it was still in use. */
    boolean retire(PlaybookVersion version, PlaybookVersion.Retirement retirement) {
        return database.sql(RETIRE)
                        .param("playbook", version.playbook())
                        .param("version", version.version().toString())
                        .param("at", time(retirement.at()))
                        .param("by", retirement.by())
                        .param("reason", retirement.reason())
                        .param("successor", retirement.successor())
                        .update()
                == 1;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static PlaybookVersion version(ResultSet row, int number) throws SQLException {
        return new PlaybookVersion(
                row.getString("playbook"),
                read(row.getString("version")),
                row.getString("title"),
                new RegionCode(row.getString("region")),
                row.getString("owner"),
                row.getString("digest"),
                Optional.ofNullable(row.getString("previous"))
                        .map(VersionRows::read)
                        .orElse(null),
                row.getString("changes"),
                row.getString("explanation"),
                row.getTimestamp("published").toInstant(),
                row.getString("published_by"),
                row.getString("published_office"),
                row.getString("signer"),
                retirement(row));
    }

    private static PlaybookVersion.@Nullable Retirement retirement(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("retired");
        return at == null
                ? null
                : new PlaybookVersion.Retirement(
                        at.toInstant(),
                        row.getString("retired_by"),
                        row.getString("retired_reason"),
                        row.getString("successor"));
    }

    private static Version read(String version) {
        return Objects.requireNonNull(Version.parse(version));
    }
}
