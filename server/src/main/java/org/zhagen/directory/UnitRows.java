package org.zhagen.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Batch;
import org.zhagen.access.Grams;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Like;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.ListQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The rows of units. */
@Repository
class UnitRows {

    private static final String COLUMNS =
            "u.id, u.region, r.name as region_name, u.kind, u.name, u.short_name, u.note, u.closed, u.version";

    private static final String FROM = "directory_unit u join directory_region r on r.code = u.region";

    private static final String SELECT = "select " + COLUMNS + " from " + FROM;

    private static final String AT = SELECT + """
             join unnest(:regions::text[], :names::text[]) as given (region, name)
               on u.region = given.region and u.name = given.name
            """;

    private static final String CALLED = SELECT + """
             where u.name collate pinyin = any (:names::text[]) and u.closed is null
               and u.region >= :prefix and u.region < :prefix || ':'
            """;

    /** A region has some dozens of units of its own. */
    private static final String UPWARDS = SELECT + """
             where u.region = any (:regions::text[]) and u.closed is null
             order by length(u.region) desc, u.name limit 1000
            """;

    /** More units of one name than anybody chooses from: one is told by the code of its region then. */
    private static final String ALONG = SELECT + """
             where u.name collate pinyin = :name and u.closed is null
               and (u.region >= :prefix and u.region < :prefix || ':' or starts_with(:prefix, u.region))
             order by length(u.region), u.region limit 200
            """;

    private static final String INSERT = """
            insert into directory_unit (id, region, kind, name, short_name, note)
            select * from unnest(:ids::text[]::uuid[], :regions::text[], :kinds::text[], :names::text[],
                                 :shortNames::text[], :notes::text[])
            """;

    private static final String UPDATE = """
            update directory_unit u
               set region = new.region, kind = new.kind, name = new.name, short_name = new.short_name, note = new.note,
                   version = u.version + 1
              from unnest(:ids::text[]::uuid[], :regions::text[], :kinds::text[], :names::text[], :shortNames::text[],
                          :notes::text[], :versions::text[]::int[])
                   as new (id, region, kind, name, short_name, note, version)
             where u.id = new.id and u.version = new.version
            """;

    private static final String CLOSE = """
            update directory_unit u set closed = end_of.day, version = u.version + 1
              from unnest(:ids::text[]::uuid[], :versions::text[]::int[], :days::text[]::date[])
                   as end_of (id, version, day)
             where u.id = end_of.id and u.version = end_of.version and u.closed is null
            """;

    private final JdbcClient database;

    UnitRows(JdbcClient database) {
        this.database = database;
    }

    /** A row to be written over the one of that id and version. */
    record Update(UUID id, int version, UnitRow row) {}

    /** A row to be written under that id. */
    record Insert(UUID id, UnitRow row) {}

    /** A unit that ceases to exist. */
    record Close(UUID id, int version, LocalDate day) {}

    Listing<Unit> list(UnitSearch search, Paging paging) {
        ListQuery query = new ListQuery(database, COLUMNS, FROM);
        String text = search.text();
        RegionCode region = search.region();
        UnitKind kind = search.kind();
        if (!text.isEmpty()) {
            query.with("grams", Grams.of(text))
                    .where("grams(u.name || ' ' || u.short_name) @> :grams::text[]")
                    .where("u.name ilike :part or u.short_name ilike :part", "part", Like.containing(text));
        }
        if (region != null) {
            query.where("u.region >= :region and u.region < :region || ':'", "region", region.digits());
        }
        if (kind != null) {
            query.where("u.kind = :kind", "kind", kind.id());
        }
        if (!search.closed()) {
            query.where("u.closed is null");
        }
        UnitSearch.Order order = paging.by(UnitSearch.Order.class, UnitSearch.Order.REGION);
        return query.page(paging, order.columns(paging.descending()), UnitRows::unit);
    }

    Optional<Unit> find(UUID id) {
        return database.sql(SELECT + " where u.id = :id")
                .param("id", id)
                .query(UnitRows::unit)
                .optional();
    }

    Unit get(UUID id) {
        return find(id).orElseThrow();
    }

    List<Unit> all(Collection<UUID> ids) {
        return database.sql(SELECT + " where u.id = any (:ids::text[]::uuid[])")
                .param("ids", Batch.texts(ids, id -> id))
                .query(UnitRows::unit)
                .list();
    }

    /** The units of those names in those regions, closed ones as well. */
    List<Unit> at(Collection<UnitGround.Key> keys) {
        return database.sql(AT)
                .param("regions", Batch.texts(keys, UnitGround.Key::region))
                .param("names", Batch.texts(keys, UnitGround.Key::name))
                .query(UnitRows::unit)
                .list();
    }

    /** The open units of those names in a jurisdiction. */
    List<Unit> called(Collection<String> names, Jurisdiction jurisdiction) {
        return database.sql(CALLED)
                .param("names", names.toArray(String[]::new))
                .param("prefix", jurisdiction.prefix())
                .query(UnitRows::unit)
                .list();
    }

    /** The open units of a region itself and of those around it, the nearest first. */
    List<Unit> upwards(RegionCode region) {
        String[] codes = Stream.iterate(Optional.of(region), Optional::isPresent, at -> at.flatMap(RegionCode::parent))
                .map(at -> at.orElseThrow().digits())
                .toArray(String[]::new);
        return database.sql(UPWARDS)
                .param("regions", codes)
                .query(UnitRows::unit)
                .list();
    }

    /** The open units of a name in a jurisdiction and in the regions around it, the widest first. */
    List<Unit> along(String name, String prefix) {
        return database.sql(ALONG)
                .param("name", name)
                .param("prefix", prefix)
                .query(UnitRows::unit)
                .list();
    }

    void insert(List<Insert> units) {
        List<UnitRow> rows = units.stream().map(Insert::row).toList();
        written(INSERT, rows).param("ids", Batch.texts(units, Insert::id)).update();
    }

    /** How many rows still had the version that was seen. */
    int update(List<Update> updates) {
        return written(UPDATE, updates.stream().map(Update::row).toList())
                .param("ids", Batch.texts(updates, Update::id))
                .param("versions", Batch.texts(updates, Update::version))
                .update();
    }

    int close(List<Close> closing) {
        return database.sql(CLOSE)
                .param("ids", Batch.texts(closing, Close::id))
                .param("versions", Batch.texts(closing, Close::version))
                .param("days", Batch.texts(closing, Close::day))
                .update();
    }

    private JdbcClient.StatementSpec written(String sql, List<UnitRow> rows) {
        return database.sql(sql)
                .param("regions", Batch.texts(rows, UnitRow::region))
                .param("kinds", Batch.texts(rows, row -> row.kind().id()))
                .param("names", Batch.texts(rows, UnitRow::name))
                .param("shortNames", Batch.texts(rows, UnitRow::shortName))
                .param("notes", Batch.texts(rows, UnitRow::note));
    }

    static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                new RegionCode(row.getString("region")),
                row.getString("region_name"),
                Code.read(UnitKind.class, row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("note"),
                row.getObject("closed", LocalDate.class),
                row.getInt("version"));
    }
}
