package org.zhagen.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.ListQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Reads of tickets what everybody may know. */
@Repository
class PublicRows {

    private static final String COLUMNS = """
            t.id, t.number, t.course, t.region, t.category, t.phase, t.outcome, t.opened, t.due, t.closed, t.late, t.score,
            t.simulated,
            coalesce((select p.name from ticket_party p where p.ticket = t.id and p.lead and p.unit is not null limit 1), '') unit,
            coalesce((select max(e.at) from ticket_event e where e.ticket = t.id), t.opened) updated
            """;

    private static final String RAISED = "t.source in ('resident', 'program') and not t.confidential";

    private static final String CLOSED =
            "t.closed is not null and t.ending in ('completed', 'silence') and not t.confidential"
                    + " and in_jurisdiction(t.region)";

    /** By the months in which something happened, which stand in an index with the region. */
    private static final String UPDATES = """
            select t.number, e.seq, t.closed is null as open, e.at, e.kind, t.course, e.stage, e.outcome
              from ticket_event e join ticket t on t.id = e.ticket
             where e.month >= date_trunc('month', :from::timestamptz at time zone 'Asia/Shanghai')::date
               and e.month <= date_trunc('month', :to::timestamptz at time zone 'Asia/Shanghai')::date
               and e.region >= :region and e.region < :below
               and e.kind in ('opened', 'ended', 'closed') and e.at >= :from and e.at <= :to
               and t.source in ('resident', 'program') and not t.confidential
             order by e.at, e.ticket, e.seq limit :size offset :offset
            """;

    private static final String UPDATES_OF_ONE = """
            select t.number, e.seq, t.closed is null as open, e.at, e.kind, t.course, e.stage, e.outcome
              from ticket t join ticket_event e on e.ticket = t.id
             where t.source in ('resident', 'program') and not t.confidential and t.number = :number
               and e.kind in ('opened', 'ended', 'closed')
             order by e.seq limit 1000
            """;

    private static final String COUNTS = """
            with moments as (
              select left(t.region, 12) region, t.opened as moment, 1 opened, 0 handled, 0 on_time
                from ticket t
               where t.source in ('resident', 'program') and not t.confidential and t.opened >= :since
              union all
              select left(t.region, 12), t.closed, 0, 1, case when t.late then 0 else 1 end
                from ticket t
               where t.source in ('resident', 'program') and not t.confidential and t.closed >= :since
                 and t.ending in ('completed', 'silence'))
            select region, date_trunc('month', moment at time zone 'Asia/Shanghai')::date as month,
                   sum(opened) opened, sum(handled) handled, sum(on_time) on_time
              from moments group by 1, 2
            """;

    private final JdbcClient database;
    private final CourseRows courses;

    PublicRows(JdbcClient database, CourseRows courses) {
        this.database = database;
        this.courses = courses;
    }

    Listing<PublicTicket> page(PublicFilter filter, Paging paging) {
        ListQuery query = new ListQuery(database, COLUMNS, "ticket t").where(RAISED);
        if (!filter.numbers().isEmpty()) {
            query.where("t.number = any(:numbers)", "numbers", filter.numbers().toArray(String[]::new));
        }
        List<UUID> wanted = filter.courses();
        if (wanted != null) {
            query.where("t.course = any(:courses)", "courses", wanted.toArray(UUID[]::new));
        }
        Instant from = filter.from();
        if (from != null) {
            query.where("t.opened >= :from", "from", from.atOffset(ZoneOffset.UTC));
        }
        Instant to = filter.to();
        if (to != null) {
            query.where("t.opened <= :to", "to", to.atOffset(ZoneOffset.UTC));
        }
        if (Boolean.TRUE.equals(filter.open())) {
            query.where("t.closed is null");
        } else if (filter.open() != null) {
            query.where("t.closed is not null");
        }
        if (!filter.region().isEmpty()) {
            query.with("below", filter.region() + ":")
                    .where("t.region >= :region and t.region < :below", "region", filter.region());
        }
        return query.page(paging, "t.opened desc, t.id", this::ticket);
    }

    Optional<PublicTicket> byNumber(String number) {
        return database.sql("select " + COLUMNS + " from ticket t where " + RAISED + " and t.number = :number")
                .param("number", number)
                .query(this::ticket)
                .optional();
    }

    Listing<PublicTicket> closed(Paging paging) {
        return new ListQuery(database, COLUMNS, "ticket t")
                .where(CLOSED)
                .page(paging, "t.closed desc, t.id", this::ticket);
    }

    Optional<PublicTicket> closed(UUID id) {
        return database.sql("select " + COLUMNS + " from ticket t where " + CLOSED + " and t.id = :id")
                .param("id", id)
                .query(this::ticket)
                .optional();
    }

    List<PublicUpdate> updates(String number) {
        return database.sql(UPDATES_OF_ONE)
                .param("number", number)
                .query(this::update)
                .list();
    }

    List<PublicUpdate> updates(String region, Instant from, Instant to, Paging paging) {
        return database.sql(UPDATES)
                .param("region", region.isEmpty() ? "0" : region)
                .param("below", region + ":")
                .param("size", paging.size())
                .param("offset", paging.offset())
                .param("from", TicketColumns.column(from))
                .param("to", TicketColumns.column(to))
                .query(this::update)
                .list();
    }

    private PublicUpdate update(ResultSet row, int number) throws SQLException {
        Course course = courses.known(row.getObject("course", UUID.class)).course();
        return new PublicUpdate(
                row.getString("number"),
                row.getInt("seq"),
                row.getBoolean("open"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                course.leg(row.getString("stage")).map(Leg::title).orElse(""),
                row.getString("outcome"));
    }

    List<PublicCount> counts(Instant since) {
        return database.sql(COUNTS)
                .param("since", TicketColumns.column(since))
                .query((row, number) -> new PublicCount(
                        row.getString("region"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getInt("opened"),
                        row.getInt("handled"),
                        row.getInt("on_time")))
                .list();
    }

    private PublicTicket ticket(ResultSet row, int number) throws SQLException {
        UUID course = row.getObject("course", UUID.class);
        String region = row.getString("region");
        return new PublicTicket(
                row.getObject("id", UUID.class),
                row.getString("number"),
                course,
                courses.known(course).course().title(),
                new RegionCode(PublicFilter.community(region)),
                row.getString("category"),
                TicketColumns.constant(Flow.Phase.class, row.getString("phase")),
                row.getString("outcome"),
                row.getString("unit"),
                row.getTimestamp("opened").toInstant(),
                TicketColumns.at(row, "due"),
                TicketColumns.at(row, "closed"),
                row.getTimestamp("updated").toInstant(),
                row.getBoolean("late"),
                row.getObject("score", Integer.class),
                row.getBoolean("simulated"));
    }
}
