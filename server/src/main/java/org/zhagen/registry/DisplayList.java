package org.zhagen.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Grams;
import org.zhagen.access.Like;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.kernel.practice.FormalismCode;
import org.zhagen.kernel.practice.Judgement.Overall;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.ListQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Lists of displays. */
@Repository
class DisplayList {

    /** The doubt of a row with that which time adds, as the kernel's check says it for one display. */
    private static final String DOUBT = """
            (d.doubt + case
               when d.displayed_on is null then
                    case when (d.started_on + make_interval(months => :settle))::date > :today then :lately else 0 end
               when d.gone then 0
               when not d.followed_up and (d.displayed_on + make_interval(months => :months))::date < :today then :missing
               when d.next_due < :today then :overdue
               else 0 end)""";

    /** As a case, of which PostgreSQL expects that it holds for half of the rows; of a range it expects nearly none. */
    private static final String JUDGED = "case when " + DOUBT + " between :from and :to then true else false end";

    private static final String FROM = """
            registry_display d
              join directory_region r on r.code = d.region
              join directory_unit u on u.id = d.unit_id""";

    private static final String COLUMNS = """
            d.id, d.title, d.topic, u.name as unit_name, d.region, r.name as region_name, d.state, d.displayed_on, d.simulated,
                   d.strength, d.next_due,
            """ + DOUBT + " as weight";

    /** What time adds to a doubt is at most this, so that rows are first narrowed by what was kept. */
    private static final int MOST_BY_TIME = Stream.of(
                    FormalismCode.STARTED_LATELY, FormalismCode.FOLLOW_UP_MISSING, FormalismCode.FOLLOW_UP_OVERDUE)
            .mapToInt(FormalismCode::weight)
            .max()
            .orElseThrow();

    private final JdbcClient database;
    private final Clock clock;
    private final RegistrySettings settings;

    DisplayList(JdbcClient database, Clock clock, RegistrySettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    Listing<DisplayLine> list(DisplaySearch search, Paging paging) {
        boolean usual = paging.sort().isEmpty();
        String order = paging.by(DisplaySearch.Order.class, DisplaySearch.Order.DISPLAYED)
                .columns(usual || paging.descending());
        return matching(search).page(paging, order, DisplayList::line);
    }

    private ListQuery matching(DisplaySearch search) {
        ListQuery query = new ListQuery(database, COLUMNS, FROM)
                .with("months", settings.thresholds().followUpMonths())
                .with("settle", settings.thresholds().settleMonths())
                .with("lately", FormalismCode.STARTED_LATELY.weight())
                .with("missing", FormalismCode.FOLLOW_UP_MISSING.weight())
                .with("overdue", FormalismCode.FOLLOW_UP_OVERDUE.weight())
                .with("today", LocalDate.now(clock));
        String text = search.text();
        RegionCode region = search.region();
        if (!text.isEmpty()) {
            query.with("grams", Grams.of(text))
                    .where(
                            "d.id in (select displays_containing(:grams::text[], :pattern))",
                            "pattern",
                            Like.containing(text));
        }
        if (region != null) {
            query.where("d.region >= :region and d.region < :region || ':'", "region", region.digits());
        }
        return chosen(query, search);
    }

    private static ListQuery chosen(ListQuery query, DisplaySearch search) {
        Topic topic = search.topic();
        DisplayState state = search.state();
        Design strength = search.strength();
        Overall judgement = search.judgement();
        if (topic != null) {
            query.where("d.topic = :topic", "topic", Code.kebab(topic));
        }
        if (state != null) {
            query.where("d.state = :state", "state", state.id());
        }
        if (strength != null) {
            query.where("d.strength = :strength", "strength", strength.id());
        }
        if (search.due()) {
            query.where("d.next_due <= :today");
        }
        if (judgement != null) {
            query.with("to", judgement.heaviest())
                    .where("d.doubt between :from - :most and :to", "most", MOST_BY_TIME)
                    .where(JUDGED, "from", judgement.lightest());
        }
        return query;
    }

    private static DisplayLine line(ResultSet row, int number) throws SQLException {
        return new DisplayLine(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Code.read(Topic.class, row.getString("topic")).orElse(null),
                row.getString("unit_name"),
                new RegionCode(row.getString("region")),
                row.getString("region_name"),
                Code.read(DisplayState.class, row.getString("state")).orElseThrow(),
                row.getObject("displayed_on", LocalDate.class),
                row.getBoolean("simulated"),
                Overall.of(row.getInt("weight")),
                Code.read(Design.class, row.getString("strength")).orElseThrow(),
                row.getObject("next_due", LocalDate.class));
    }
}
