package org.zhagen.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Like;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.ListQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import org.zhagen.work.DutyList;

/** The rows of what communities and grids may be given. */
@Repository
class DutyRows implements DutyList {

    private static final String LISTED = """
            select exists (select from ticket_duty where region = any(:regions) and item = any(:items))
            """;

    private static final String NAMED = """
            select not exists (select from ticket_duty where region = any(:regions))
                or exists (select from ticket_duty where region = any(:regions) and position(item in :title) > 0)
            """;

    private static final String INSERT = """
            insert into ticket_duty (id, region, item, written, written_by) values (:id, :region, :item, :at, :by)
            on conflict (region, item) do nothing
            """;

    private static final String CHANGE = """
            update ticket_duty set region = :region, item = :item, written = :at, written_by = :by, version = version + 1
             where id = :id and version = :version
            """;

    private static final String THERE = """
            select exists (select from ticket_duty where region = :region and item = :item and id <> :id)
            """;

    private final JdbcClient database;

    DutyRows(JdbcClient database) {
        this.database = database;
    }

    /** Whether any of some things is on a list of a place or of what it lies in. */
    boolean isListed(RegionCode place, String... items) {
        return database.sql(LISTED)
                .param("regions", CourseRows.upwards(place.digits()))
                .param("items", items)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean allows(RegionCode place, String title) {
        return database.sql(NAMED)
                .param("regions", CourseRows.upwards(place.digits()))
                .param("title", title)
                .query(Boolean.class)
                .single();
    }

    /** Those of a jurisdiction, and those around it that hold there as well. */
    Listing<Duty> page(String prefix, SettingFilter filter, Paging paging) {
        ListQuery query = new ListQuery(database, "*", "ticket_duty")
                .where("starts_with(region, :prefix) or starts_with(:prefix, region)", "prefix", prefix);
        if (!filter.region().isEmpty()) {
            query = query.where("starts_with(region, :within)", "within", filter.region());
        }
        if (!filter.text().isEmpty()) {
            query = query.where("item ilike :text", "text", Like.containing(filter.text()));
        }
        return query.page(paging, "region, item, id", DutyRows::duty);
    }

    Optional<Duty> find(UUID id) {
        return database.sql("select * from ticket_duty where id = :id")
                .param("id", id)
                .query(DutyRows::duty)
                .optional();
    }

    /** Whether a place has it on its list, in another row. */
    boolean isThere(Duty duty) {
        return database.sql(THERE)
                .param("region", duty.region().digits())
                .param("item", duty.item())
                .param("id", duty.id())
                .query(Boolean.class)
                .single();
    }

    /** Whether nobody else had written the same. */
    boolean insert(Duty duty) {
        return bound(INSERT, duty).update() == 1;
    }

    /** Whether nobody else had changed it. */
    boolean change(Duty duty) {
        return bound(CHANGE, duty).param("version", duty.version()).update() == 1;
    }

    private JdbcClient.StatementSpec bound(String sql, Duty duty) {
        return database.sql(sql)
                .param("id", duty.id())
                .param("region", duty.region().digits())
                .param("item", duty.item())
                .param("at", duty.written().atOffset(ZoneOffset.UTC))
                .param("by", duty.writtenBy());
    }

    boolean delete(UUID id) {
        return database.sql("delete from ticket_duty where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                row.getObject("id", UUID.class),
                new RegionCode(row.getString("region")),
                row.getString("item"),
                row.getObject("written", OffsetDateTime.class).toInstant(),
                row.getString("written_by"),
                row.getInt("version"));
    }
}
