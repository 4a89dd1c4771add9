package org.zhagen.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Ids;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Like;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.ListQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import org.zhagen.work.Assignee;
import org.zhagen.work.Succession;

/** Who does what at which place. */
@Repository
class DeskRows {

    private static final String INSERT = """
            insert into ticket_desk (id, series, doer, region, person, unit, standard_role, name)
            values (:id, :series, :doer, :region, :person, :unit, :standardRole, :name)
            """;

    private static final String INSERT_BY_HAND = """
            insert into ticket_desk (id, series, doer, region, person, unit, standard_role, name, changed, changed_by_name)
            values (:id, :series, :doer, :region, :person, :unit, :standardRole, :name, :changed, :by)
            """;

    private static final String CHANGE = """
            update ticket_desk
               set series = :series, doer = :doer, region = :region, person = :person, unit = :unit,
                   standard_role = :standardRole, name = :name, changed = :changed, changed_by_name = :by,
                   version = version + 1
             where id = :id and version = :version
            """;

    private static final String THERE = """
            select exists (select from ticket_desk
                            where series = :series and doer = :doer and region = :region and id <> :id
                              and person is not distinct from :person::uuid and unit is not distinct from :unit::uuid
                              and standard_role is not distinct from :standardRole::text)
            """;

    private static final String NAMED_TWICE = """
            delete from ticket_desk d
             where d.person = :from and starts_with(d.region, :prefix)
               and exists (select from ticket_desk o
                            where o.series = d.series and o.doer = d.doer and o.region = d.region and o.id <> d.id
                              and o.person is not distinct from :person::uuid and o.unit is not distinct from :unit::uuid
                              and o.standard_role is not distinct from :standardRole::text)
            """;

    private static final String SUCCEED = """
            update ticket_desk
               set person = :person::uuid, unit = :unit::uuid, standard_role = :standardRole, name = :name, changed = :changed,
                   changed_by_name = :by, version = version + 1
             where person = :from and starts_with(region, :prefix)
            """;

    private static final String COLUMNS = "d.*, c.title as plan, c.region as ground, coalesce(w.title, '') as title";

    /** Desks of plans in force, with what the playbook calls what is done at them. */
    private static final String FROM = """
            ticket_desk d
              join lateral (select title, region from ticket_course
                             where series = d.series and ended is null order by procedure limit 1) c on true
              left join ticket_doer w on w.series = d.series and w.doer = d.doer
            """;

    private static final String NAME = """
            insert into ticket_doer (series, doer, title) values (:series, :doer, :title)
            on conflict (series, doer) do update set title = :title
            """;

    /** Those nearest to the place; of them the one with the fewest open parts there. Counting stops where it no longer matters. */
    private static final String NEAREST = """
            select d.* from ticket_desk d
             where d.series = :series and d.doer = :doer and d.region = any(:regions)
             order by length(d.region) desc,
                      (select count(*) from (
                         select from ticket_party p where p.active and p.unit = d.unit
                         union all
                         select from ticket_party p where p.active and p.person = d.person
                         union all
                         select from ticket_party p
                          where p.active and p.role = d.standard_role and p.role <> '' and p.role_region = any(:regions)
                         limit 500) open),
                      d.id
             limit 1
            """;

    private static final String ALL = """
            select d.* from ticket_desk d
             where d.series = :series and d.doer = :doer
               and d.region = (select max(n.region) from ticket_desk n
                                where n.series = :series and n.doer = :doer and n.region = any(:regions))
             order by d.id
            """;

    private final JdbcClient database;

    DeskRows(JdbcClient database) {
        this.database = database;
    }

    void insert(String series, Desk desk) {
        database.sql(INSERT)
                .param("id", Ids.next())
                .param("series", series)
                .param("doer", desk.doer())
                .param("region", desk.region().digits())
                .param("person", desk.person())
                .param("unit", desk.unit())
                .param("standardRole", desk.standardRole())
                .param("name", desk.name())
                .update();
    }

    /** Makes room for who is to do the same at the same place. */
    void clear(String series, Desk desk) {
        database.sql("delete from ticket_desk where series = :series and doer = :doer and region = :region")
                .param("series", series)
                .param("doer", desk.doer())
                .param("region", desk.region().digits())
                .update();
    }

    void name(String series, Map<String, String> titles) {
        titles.forEach((doer, title) -> database.sql(NAME)
                .param("series", series)
                .param("doer", doer)
                .param("title", title)
                .update());
    }

    /** What the roles of plans are called, by {@link DeskRole#id}. */
    Map<String, String> titles(Collection<String> series) {
        Map<String, String> titles = new HashMap<>();
        database.sql("select series, doer, title from ticket_doer where series = any(:series)")
                .param("series", series.toArray(String[]::new))
                .query(row -> {
                    titles.put(DeskRole.id(row.getString("series"), row.getString("doer")), row.getString("title"));
                });
        return titles;
    }

    /** For what somebody was named anywhere, by {@link DeskRole#id}. */
    Set<String> named(Collection<String> series) {
        return database.sql("select distinct series, doer from ticket_desk where series = any(:series)")
                .param("series", series.toArray(String[]::new))
                .query((row, number) -> DeskRole.id(row.getString("series"), row.getString("doer")))
                .set();
    }

    /** Those of a jurisdiction, and those around it that hold there as well. */
    Listing<DeskLine> page(String prefix, SettingFilter filter, Paging paging) {
        ListQuery query = new ListQuery(database, COLUMNS, FROM)
                .where("starts_with(d.region, :prefix) or starts_with(:prefix, d.region)", "prefix", prefix);
        if (!filter.region().isEmpty()) {
            query = query.where("starts_with(d.region, :within)", "within", filter.region());
        }
        if (!filter.text().isEmpty()) {
            query = query.where(
                    "d.name ilike :text or d.doer ilike :text or c.title ilike :text or w.title ilike :text",
                    "text",
                    Like.containing(filter.text()));
        }
        return query.page(paging, "c.title, d.doer, d.region, d.name, d.id", DeskRows::line);
    }

    Optional<DeskLine> find(UUID id) {
        return database.sql("select " + COLUMNS + " from " + FROM + " where d.id = :id")
                .param("id", id)
                .query(DeskRows::line)
                .optional();
    }

    /** Whether somebody is named for the same at the same place, in another row. */
    boolean isThere(DeskLine line) {
        return said(THERE, line).query(Boolean.class).single();
    }

    void insert(DeskLine line) {
        written(INSERT_BY_HAND, line).param("name", line.desk().name()).update();
    }

    /**
     * Whoever was named at places of a jurisdiction gives that to somebody else; where they are named already they are so once.
     *
     * @return at how many desks
     */
    int succeed(UUID from, Succession.Heir heir, Jurisdiction jurisdiction, String by, Instant at) {
        Assignee to = heir.assignee();
        // a role is held where it is held: whose that is at a place, the grants say
        String role = to.role().isEmpty() || to.person() != null ? null : to.role();
        JdbcClient.StatementSpec twice = database.sql(NAMED_TWICE);
        JdbcClient.StatementSpec given = database.sql(SUCCEED);
        int gone = heir(twice, from, to, role, jurisdiction).update();
        return gone
                + heir(given, from, to, role, jurisdiction)
                        .param("name", heir.name())
                        .param("changed", at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("by", by)
                        .update();
    }

    private static JdbcClient.StatementSpec heir(
            JdbcClient.StatementSpec sql, UUID from, Assignee to, @Nullable String role, Jurisdiction jurisdiction) {
        return sql.param("from", from)
                .param("person", to.person(), Types.OTHER)
                .param("unit", to.person() == null ? to.unit() : null, Types.OTHER)
                .param("standardRole", role, Types.VARCHAR)
                .param("prefix", jurisdiction.prefix());
    }

    /** Whether nobody else had changed it. */
    boolean change(DeskLine line) {
        return written(CHANGE, line)
                        .param("name", line.desk().name())
                        .param("version", line.version())
                        .update()
                == 1;
    }

    boolean delete(UUID id) {
        return database.sql("delete from ticket_desk where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec written(String sql, DeskLine line) {
        Instant changed = line.changed();
        return said(sql, line)
                .param(
                        "changed",
                        changed == null ? null : changed.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", line.changedByName());
    }

    private JdbcClient.StatementSpec said(String sql, DeskLine line) {
        Desk desk = line.desk();
        return database.sql(sql)
                .param("id", line.id())
                .param("series", line.role().series())
                .param("doer", desk.doer())
                .param("region", desk.region().digits())
                .param("person", desk.person(), Types.OTHER)
                .param("unit", desk.unit(), Types.OTHER)
                .param("standardRole", desk.standardRole(), Types.VARCHAR);
    }

    /** Who gets the next of it at a place; empty where nobody was named. */
    List<Desk> nearest(String series, String doer, RegionCode place) {
        return at(NEAREST, series, doer, place);
    }

    /** All who do it at a place; empty where nobody was named. */
    List<Desk> all(String series, String doer, RegionCode place) {
        return at(ALL, series, doer, place);
    }

    private List<Desk> at(String sql, String series, String doer, RegionCode place) {
        return database.sql(sql)
                .param("series", series)
                .param("doer", doer)
                .param("regions", CourseRows.upwards(place.digits()))
                .query(DeskRows::desk)
                .list();
    }

    private static DeskLine line(ResultSet row, int number) throws SQLException {
        OffsetDateTime changed = row.getObject("changed", OffsetDateTime.class);
        return new DeskLine(
                row.getObject("id", UUID.class),
                new DeskRole(
                        row.getString("series"),
                        row.getString("plan"),
                        new RegionCode(row.getString("ground")),
                        row.getString("doer"),
                        row.getString("title")),
                desk(row, number),
                changed == null ? null : changed.toInstant(),
                row.getString("changed_by_name"),
                row.getInt("version"));
    }

    private static Desk desk(ResultSet row, int number) throws SQLException {
        return new Desk(
                row.getString("doer"),
                new RegionCode(row.getString("region")),
                row.getObject("person", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("standard_role"),
                row.getString("name"));
    }
}
