package org.zhagen.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Like;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The rows of units. */
@Repository
class UnitRows {

    private static final String COLUMNS = """
            select u.id, u.region, r.name as region_name, u.kind, u.name, u.short_name, u.note, u.closed, u.version
              from directory_unit u join directory_region r on r.code = u.region
            """;

    private static final String MATCHING = """
             where (:text = '' or u.name like :pattern or u.short_name like :pattern)
               and (:region::text is null or u.region >= :region and u.region < :region || ':')
               and (:kind::text is null or u.kind = :kind)
               and (:closed or u.closed is null)
            """;

    private static final String INSERT = """
            insert into directory_unit (id, region, kind, name, short_name, note)
            values (:id, :region, :kind, :name, :shortName, :note)
            """;

    private static final String UPDATE = """
            update directory_unit
               set region = :region, kind = :kind, name = :name, short_name = :shortName, note = :note,
                   version = version + 1
             where id = :id and version = :version
            """;

    private static final String CLOSE = """
            update directory_unit set closed = :today, version = version + 1
             where id = :id and version = :version and closed is null
            """;

    private final JdbcClient database;

    UnitRows(JdbcClient database) {
        this.database = database;
    }

    Listing<Unit> list(UnitSearch search, Paging paging) {
        String order =
                paging.by(UnitSearch.Order.class, UnitSearch.Order.REGION).columns(paging.descending());
        var rows = matching(COLUMNS + MATCHING + " order by " + order + ", u.id limit :size offset :offset", search)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(UnitRows::unit)
                .list();
        return new Listing<>(rows, count(search), paging);
    }

    private int count(UnitSearch search) {
        String some = "select count(*) from (select 1 from directory_unit u" + MATCHING + " limit :most) some";
        return matching(some, search)
                .param("most", Listing.COUNTED)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec matching(String sql, UnitSearch search) {
        RegionCode region = search.region();
        UnitKind kind = search.kind();
        return database.sql(sql)
                .param("text", search.text())
                .param("pattern", Like.containing(search.text()))
                .param("region", region == null ? null : region.digits())
                .param("kind", kind == null ? null : kind.id())
                .param("closed", search.closed());
    }

    Optional<Unit> find(UUID id) {
        return database.sql(COLUMNS + " where u.id = :id")
                .param("id", id)
                .query(UnitRows::unit)
                .optional();
    }

    Unit get(UUID id) {
        return find(id).orElseThrow();
    }

    Optional<UUID> named(RegionCode region, String name) {
        return database.sql("select id from directory_unit where region = :region and name = :name")
                .param("region", region.digits())
                .param("name", name)
                .query(UUID.class)
                .optional();
    }

    void insert(UUID id, UnitRow row) {
        written(INSERT, id, row).update();
    }

    /** Whether the row still had that version. */
    boolean update(UUID id, int version, UnitRow row) {
        return written(UPDATE, id, row).param("version", version).update() == 1;
    }

    boolean close(UUID id, int version, LocalDate today) {
        return database.sql(CLOSE)
                        .param("id", id)
                        .param("version", version)
                        .param("today", today)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec written(String sql, UUID id, UnitRow row) {
        return database.sql(sql)
                .param("id", id)
                .param("region", row.region().digits())
                .param("kind", row.kind().id())
                .param("name", row.name())
                .param("shortName", row.shortName())
                .param("note", row.note());
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                new RegionCode(row.getString("region")),
                row.getString("region_name"),
                UnitKind.read(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("note"),
                date(row, "closed"),
                row.getInt("version"));
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
