package org.zhagen.adaptation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Like;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.ListQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** What the drift board shows. */
@Repository
class DriftRows {

    private static final String NEWER = """
            from registry_version v
             where v.playbook = p.playbook and v.state = 'published'
               and array[v.major, v.minor, v.patch] > string_to_array(p.playbook_version, '.')::int[]""";

    private static final String WAIVERS = "from adaptation_waiver w where w.series = p.series and w.state = ";

    private static final String TASKS = """
            from work_matter m
             where m.subject_kind = 'plan' and m.subject_id = p.id::text and m.kind = 'plan.step' and m.closed is null""";

    private static final String COLUMNS = "p.id, p.region, r.name as region_name, p.playbook, p.title,"
            + " p.playbook_version, p.state, p.fidelity, p.modifications, p.core_kept, p.starts, p.simulated,"
            + " (select v.version " + NEWER + " order by v.major desc, v.minor desc, v.patch desc limit 1) as newest,"
            + " (select count(*) " + NEWER + ") as behind,"
            + " (select count(*) " + WAIVERS + "'granted' and w.until >= :today) as waived,"
            + " (select count(*) " + WAIVERS + "'granted' and w.until < :today) as expired,"
            + " (select count(*) " + WAIVERS + "'requested') as asked,"
            + " (select count(*) " + TASKS + ") as tasks,"
            + " (select count(*) " + TASKS + " and m.due < :now) as late";

    private static final String FROM = "adaptation_plan p join directory_region r on r.code = p.region";

    private static final String VERSIONS = """
            select p.playbook, max(p.title) as title, p.playbook_version,
                   count(*) filter (where p.state = 'active') as active, count(*) filter (where p.state <> 'active') as open
              from adaptation_plan p
             where p.state not in ('superseded', 'ended', 'withdrawn') and in_jurisdiction(p.region)
             group by p.playbook, p.playbook_version
             order by p.playbook, string_to_array(p.playbook_version, '.')::int[] desc
             limit 500
            """;

    private final JdbcClient database;
    private final Clock clock;

    DriftRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Listing<DriftLine> list(DriftSearch search, Paging paging) {
        String order =
                paging.by(DriftSearch.Order.class, DriftSearch.Order.SITE).columns(paging.descending());
        return matching(search).page(paging, order, DriftRows::line);
    }

    private ListQuery matching(DriftSearch search) {
        ListQuery query = new ListQuery(database, COLUMNS, FROM)
                .with("today", LocalDate.now(clock))
                .with("now", Moments.column(clock.instant()))
                .where("p.state not in ('superseded', 'ended', 'withdrawn') and in_jurisdiction(p.region)");
        RegionCode region = search.region();
        PlanState state = search.state();
        if (!search.text().isEmpty()) {
            query.where("p.title like :pattern or r.name like :pattern", "pattern", Like.containing(search.text()));
        }
        if (!search.playbook().isEmpty()) {
            query.where("p.playbook = :playbook", "playbook", search.playbook());
        }
        if (region != null) {
            query.where("p.region >= :region and p.region < :region || ':'", "region", region.digits());
        }
        if (state != null) {
            query.where("p.state = :state", "state", state.id());
        }
        return search.only() == null ? query : only(query, search.only());
    }

    private static ListQuery only(ListQuery query, DriftSearch.Only only) {
        return switch (only) {
            case BEHIND -> query.where("exists (select " + NEWER + ")");
            case CORE -> query.where("not p.core_kept");
            case WAIVED -> query.where("exists (select " + WAIVERS + "'granted' and w.until >= :today)");
            case EXPIRED -> query.where("exists (select " + WAIVERS + "'granted' and w.until < :today)");
            case LATE -> query.where("exists (select " + TASKS + " and m.due < :now)");
        };
    }

    List<DriftVersion> versions() {
        return database.sql(VERSIONS)
                .query((row, number) -> new DriftVersion(
                        row.getString("playbook"),
                        row.getString("title"),
                        version(row.getString("playbook_version")),
                        row.getInt("active"),
                        row.getInt("open")))
                .list();
    }

    private static Version version(String text) {
        return Objects.requireNonNull(Version.parse(text));
    }

    private static DriftLine line(ResultSet row, int number) throws SQLException {
        Version version = version(row.getString("playbook_version"));
        String newest = row.getString("newest");
        return new DriftLine(
                row.getObject("id", UUID.class),
                new RegionCode(row.getString("region")),
                row.getString("region_name"),
                row.getString("playbook"),
                row.getString("title"),
                version,
                newest == null ? version : version(newest),
                row.getInt("behind"),
                Code.read(PlanState.class, row.getString("state")).orElseThrow(),
                Moments.share(row, "fidelity"),
                row.getInt("modifications"),
                row.getBoolean("core_kept"),
                row.getInt("waived"),
                row.getInt("expired"),
                row.getInt("asked"),
                row.getInt("tasks"),
                row.getInt("late"),
                row.getObject("starts", LocalDate.class),
                row.getBoolean("simulated"));
    }
}
