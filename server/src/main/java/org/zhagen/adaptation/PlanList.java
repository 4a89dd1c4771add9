package org.zhagen.adaptation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;
import org.zhagen.access.Like;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.ListQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Lists of plans. */
@Repository
class PlanList {

    private static final String COLUMNS = """
            p.id, p.series, p.revision, p.region, r.name as region_name, p.playbook, p.playbook_version, p.title, p.state,
                   p.errors, p.warnings, p.fidelity, p.modifications, p.core_kept, p.starts, p.consult_until, p.simulated,
                   p.changed, p.changed_by""";

    /** Each part has an index of its own, so that few rows are read however many plans there are. */
    private static final String MINE = """
            p.id in (
              select plan_id from adaptation_holder where person = :me
              union all
              select plan_id from adaptation_event where person = :me and act = 'plan-draft'
              union all
              select plan_id from adaptation_approval where state = 'open' and person = :me
              union all
              select plan_id from adaptation_approval
               where state = 'open' and person is null and role = :role and region = :prefix
              union all
              select plan_id from adaptation_waiver where state = 'requested' and person = :me
              union all
              select plan_id from adaptation_waiver
               where state = 'requested' and person is null and role = :role and approver_region = :prefix)""";

    private static final String FROM = "adaptation_plan p join directory_region r on r.code = p.region";

    private final JdbcClient database;

    PlanList(JdbcClient database) {
        this.database = database;
    }

    Listing<PlanLine> list(Acting acting, PlanSearch search, Paging paging) {
        boolean usual = paging.sort().isEmpty();
        String order =
                paging.by(PlanSearch.Order.class, PlanSearch.Order.CHANGED).columns(usual || paging.descending());
        return matching(acting, search).page(paging, order, PlanList::line);
    }

    private ListQuery matching(Acting acting, PlanSearch search) {
        ListQuery query = new ListQuery(database, COLUMNS, FROM);
        RegionCode region = search.region();
        PlanState state = search.state();
        UUID series = search.series();
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
        } else if (!search.over()) {
            query.where("p.state not in ('superseded', 'ended', 'withdrawn')");
        }
        if (search.fixed()) {
            query.where("p.state in ('active', 'superseded', 'ended')");
        }
        if (series != null) {
            query.where("p.series = :series", "series", series);
        }
        if (search.mine()) {
            query.where(MINE, "me", acting.person())
                    .with("role", acting.role())
                    .with("prefix", acting.jurisdiction().prefix());
        }
        return query;
    }

    private static PlanLine line(ResultSet row, int number) throws SQLException {
        return new PlanLine(
                row.getObject("id", UUID.class),
                row.getObject("series", UUID.class),
                row.getInt("revision"),
                new RegionCode(row.getString("region")),
                row.getString("region_name"),
                row.getString("playbook"),
                Objects.requireNonNull(Version.parse(row.getString("playbook_version"))),
                row.getString("title"),
                Code.read(PlanState.class, row.getString("state")).orElseThrow(),
                row.getInt("errors"),
                row.getInt("warnings"),
                row.getObject("fidelity", Double.class),
                row.getInt("modifications"),
                row.getBoolean("core_kept"),
                row.getObject("starts", LocalDate.class),
                row.getObject("consult_until", LocalDate.class),
                row.getBoolean("simulated"),
                Moments.needed(row, "changed"),
                row.getString("changed_by"));
    }
}
