package org.zhagen.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Like;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.practice.Design;
import org.zhagen.kernel.practice.FormalismCode;
import org.zhagen.kernel.practice.Judgement.Overall;
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

    private static final String FROM = """
              from registry_display d
              join directory_region r on r.code = d.region
              join directory_unit u on u.id = d.unit_id
            """;

    private static final String MATCHING = """
             where (:text = '' or d.title like :pattern or d.problem like :pattern or u.name like :pattern)
               and (:topic::text is null or d.topic = :topic)
               and (:region::text is null or d.region >= :region and d.region < :region || ':')
               and (:state::text is null or d.state = :state)
               and (:strength::text is null or d.strength = :strength)
               and (not :due or d.next_due <= :today)
               and (:from::int is null or %s between :from and :to)
            """.formatted(DOUBT);

    private static final String COLUMNS = """
            select d.id, d.title, d.topic, u.name as unit_name, r.name as region_name, d.state, d.displayed_on, d.simulated,
                   d.strength, d.next_due,
            """ + DOUBT + " as weight ";

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
        var rows = matching(COLUMNS + FROM + MATCHING + " order by " + order + " limit :size offset :offset", search)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(DisplayList::line)
                .list();
        return new Listing<>(rows, count(search, Listing.COUNTED), paging);
    }

    /** How many there are, counted up to so many. */
    int count(DisplaySearch search, int most) {
        return matching("select count(*) from (select 1 " + FROM + MATCHING + " limit :most) counted", search)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec matching(String sql, DisplaySearch search) {
        Overall judgement = search.judgement();
        return database.sql(sql)
                .param("text", search.text())
                .param("pattern", Like.containing(search.text()))
                .param("topic", search.topic() == null ? null : Code.kebab(search.topic()))
                .param(
                        "region",
                        search.region() == null ? null : search.region().digits())
                .param("state", search.state() == null ? null : search.state().id())
                .param(
                        "strength",
                        search.strength() == null ? null : search.strength().id())
                .param("due", search.due())
                .param("from", judgement == null ? null : judgement.lightest())
                .param("to", judgement == null ? null : judgement.heaviest())
                .param("months", settings.thresholds().followUpMonths())
                .param("settle", settings.thresholds().settleMonths())
                .param("lately", FormalismCode.STARTED_LATELY.weight())
                .param("missing", FormalismCode.FOLLOW_UP_MISSING.weight())
                .param("overdue", FormalismCode.FOLLOW_UP_OVERDUE.weight())
                .param("today", LocalDate.now(clock));
    }

    private static DisplayLine line(ResultSet row, int number) throws SQLException {
        return new DisplayLine(
                row.getObject("id", UUID.class),
                row.getString("title"),
                DisplayCheck.topic(row.getString("topic")).orElse(null),
                row.getString("unit_name"),
                row.getString("region_name"),
                DisplayState.read(row.getString("state")).orElseThrow(),
                row.getObject("displayed_on", LocalDate.class),
                row.getBoolean("simulated"),
                Overall.of(row.getInt("weight")),
                Design.read(row.getString("strength")).orElseThrow(),
                row.getObject("next_due", LocalDate.class));
    }
}
