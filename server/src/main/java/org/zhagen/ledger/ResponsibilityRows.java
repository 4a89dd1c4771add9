package org.zhagen.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;
import org.zhagen.access.Batch;
import org.zhagen.kernel.site.RegionCode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of responsibilities, and of what brought them. */
@Repository
class ResponsibilityRows {

    private static final String SELECT = """
            select id, region, item, lead, supporters, standard, basis, note, own, version, simulated
              from ledger_responsibility where ended is null\s""";

    private static final String INSERT = """
            insert into ledger_responsibility (id, region, item, lead, supporters, standard, basis, note, series, key, own, written,
                   written_by, written_by_name, simulated)
            values (:id, :region, :item, :lead, :supporters, :standard, :basis, :note, :series, :key, :own, :now, :by, :byName,
                    :simulated)
            on conflict (region, item) where ended is null do nothing
            """;

    private static final String UPDATE = """
            update ledger_responsibility
               set item = :item, lead = :lead, supporters = :supporters, standard = :standard, basis = :basis, note = :note,
                   own = true, written = :now, written_by = :by, written_by_name = :byName, version = version + 1
             where id = :id and version = :version and ended is null
            """;

    private static final String SOURCE = """
            insert into ledger_source (series, origin, title, region, limits, begun)
            values (:series, :origin, :title, :region, :limits::jsonb, :now)
            on conflict (series) do update set origin = excluded.origin, title = excluded.title, region = excluded.region,
                   limits = excluded.limits, begun = excluded.begun, ended = null
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    ResponsibilityRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Where a row comes from.
     *
     * @param series empty where somebody wrote it
     */
    record From(String series, String key) {
        static final From HAND = new From("", "");
    }

    /** Writes a row; false when the place has the item already. */
    boolean insert(Acting acting, Responsibility row, From from, Instant now) {
        return with(INSERT, acting, row, now)
                        .param("region", row.region().digits())
                        .param("series", from.series)
                        .param("key", from.key)
                        .param("own", row.own())
                        .param("simulated", row.simulated())
                        .update()
                == 1;
    }

    /** Keeps what somebody wrote into a row; false when it changed meanwhile. */
    boolean update(Acting acting, Responsibility row, Instant now) {
        return with(UPDATE, acting, row, now).param("version", row.version()).update() == 1;
    }

    private JdbcClient.StatementSpec with(String sql, Acting acting, Responsibility row, Instant now) {
        return database.sql(sql)
                .param("id", row.id())
                .param("item", row.item())
                .param("lead", row.lead())
                .param("supporters", row.supporters())
                .param("standard", row.standard())
                .param("basis", row.basis())
                .param("note", row.note())
                .param("now", LedgerTaskRows.column(now))
                .param("by", acting.person())
                .param("byName", acting.name());
    }

    boolean end(UUID id, int version, Instant now) {
        return database.sql("""
                                update ledger_responsibility set ended = :now, version = version + 1
                                 where id = :id and version = :version and ended is null
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("now", LedgerTaskRows.column(now))
                        .update()
                == 1;
    }

    Optional<Responsibility> find(UUID id) {
        return database.sql(SELECT + "and id = :id")
                .param("id", id)
                .query(ResponsibilityRows::row)
                .optional();
    }

    Optional<Responsibility> named(RegionCode region, String item) {
        return database.sql(SELECT + "and region = :region and item = :item")
                .param("region", region.digits())
                .param("item", item)
                .query(ResponsibilityRows::row)
                .optional();
    }

    List<Responsibility> all(Collection<UUID> ids) {
        return database.sql(SELECT + "and id = any (:ids::uuid[])")
                .param("ids", Batch.texts(ids, id -> id))
                .query(ResponsibilityRows::row)
                .list();
    }

    /**
     * Those of a jurisdiction or a place in it, in the order of their making.
     *
     * @param text part of the item or the lead, as a pattern
     * @param after the id of the row after which the page begins; nothing before it has an id below
     */
    List<Responsibility> page(String prefix, String text, UUID after, int size) {
        return database.sql(SELECT + """
                        and region >= :from and region < :to and id > :after and (item like :text or lead like :text)
                        order by id limit :size
                        """)
                .param("from", prefix)
                .param("to", prefix + ":")
                .param("text", text)
                .param("after", after)
                .param("size", size)
                .query(ResponsibilityRows::row)
                .list();
    }

    void source(HandedOver handed, Instant now) {
        database.sql(SOURCE)
                .param("series", handed.series())
                .param("origin", handed.origin())
                .param("title", handed.title())
                .param("region", handed.region().digits())
                .param("limits", json.writeValueAsString(handed.limits()))
                .param("now", LedgerTaskRows.column(now))
                .update();
    }

    /** Takes back what a series proposed and nobody of the place wrote into. */
    int clear(String series) {
        return database.sql("delete from ledger_responsibility where series = :series and not own and ended is null")
                .param("series", series)
                .update();
    }

    /** What of a series somebody of the place wrote into, or struck out: it is not proposed again. */
    List<String> own(String series) {
        return database.sql("select key from ledger_responsibility where series = :series")
                .param("series", series)
                .query((row, number) -> row.getString("key"))
                .list();
    }

    /** The series that something brought; empty when a later one took its place. */
    Optional<String> endSource(String origin, Instant now) {
        return database.sql(
                        "update ledger_source set ended = :now where origin = :origin and ended is null returning series")
                .param("origin", origin)
                .param("now", LedgerTaskRows.column(now))
                .query((row, number) -> row.getString("series"))
                .optional();
    }

    private static Responsibility row(ResultSet row, int number) throws SQLException {
        return new Responsibility(
                row.getObject("id", UUID.class),
                new RegionCode(row.getString("region")),
                row.getString("item"),
                row.getString("lead"),
                row.getString("supporters"),
                row.getString("standard"),
                row.getString("basis"),
                row.getString("note"),
                row.getBoolean("own"),
                row.getInt("version"),
                row.getBoolean("simulated"));
    }
}
