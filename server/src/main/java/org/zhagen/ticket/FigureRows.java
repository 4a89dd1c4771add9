package org.zhagen.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.site.RegionCode;

/** What a month of a region looks like. Each statement is a few ranges of indexes of a month, or of three. */
@Repository
class FigureRows {

    private static final String COURSES = """
            select e.course,
                   count(*) filter (where e.kind = 'opened') as opened,
                   count(distinct e.ticket) filter (where e.kind = 'closed' and e.data->>'ending' in ('completed', 'silence')) as handled,
                   count(distinct e.ticket) filter (where e.kind = 'closed' and e.data->>'ending' in ('withdrawn', 'merged')) as dropped,
                   count(distinct e.ticket) filter (where e.kind = 'sent-back') as reopened,
                   count(distinct e.ticket) filter (where e.kind = 'sent-back'
                     or (e.kind = 'closed' and e.data->>'ending' in ('completed', 'silence'))) as finished,
                   count(*) filter (where e.kind = 'handed') as handed,
                   count(distinct e.ticket) filter (where e.kind = 'escalated') as escalated,
                   count(*) filter (where e.kind = 'paused') as paused
              from ticket_event e
             where e.month = any(:months::date[]) and e.region >= :from and e.region < :to and e.at <= :asOf
               and e.kind in ('opened', 'closed', 'sent-back', 'handed', 'escalated', 'paused')
             group by e.course
            """;

    private static final String STAGES = """
            select c.course, c.stage, count(*) filter (where %s) as on_time, count(*) filter (where %s) as due
              from %s c
             group by c.course, c.stage
            """.formatted(ClocksThen.ON_TIME, ClocksThen.DECIDED, ClocksThen.CLOCKS);

    /** Sorted before tickets are looked up, so that no more of them are than are shown; of the same figure the earliest, as ids grow. */
    private static final String CASE = """
            select t.id, t.number, t.title, t.region, t.course, found.figure
              from (%1$s order by figure %2$s, ticket) found join ticket t on t.id = found.ticket
             where not t.confidential
             order by found.figure %2$s, found.ticket limit :most
            """;

    private static final String LATE = CASE.formatted("""
            select c.ticket, max(extract(epoch from coalesce(least(c.stopped, :asOf), :asOf) - c.due))::double precision / 3600 as figure
              from %s c
             where c.due <= :asOf and (c.stopped is null or c.stopped > :asOf or c.late)
             group by c.ticket
            """.formatted(ClocksThen.CLOCKS), "desc");

    private static final String HANDED = CASE.formatted("""
            select e.ticket, count(*)::double precision as figure
              from ticket_event e
             where e.month = any(:months::date[]) and e.region >= :from and e.region < :to and e.at <= :asOf and e.kind = 'handed'
             group by e.ticket
            """, "desc");

    private static final String SCORED = """
            select ticket, score::double precision as figure
              from (select distinct on (e.ticket) e.ticket, (e.data->>'score')::integer as score
                      from ticket_event e
                     where e.month = any(:months::date[]) and e.region >= :from and e.region < :to and e.at <= :asOf
                       and e.kind = 'closed' and e.data->>'ending' in ('completed', 'silence')
                     order by e.ticket, e.seq desc) closings
             where score %s
            """;

    private static final String LOWEST = CASE.formatted(SCORED.formatted("<= 2"), "");
    private static final String HIGHEST = CASE.formatted(SCORED.formatted("= 5"), "desc");

    /** In a grid all of one kind counts as the same place; elsewhere only what is called the same. */
    private static final String REPEATED = """
            select c.content->>'title' as procedure, found.* from (
              select t.course, t.category, t.region, t.place, count(*) as times, max(t.opened) as last
                from ticket_event e join ticket t on t.id = e.ticket
               where e.month = any(:months::date[]) and e.region >= :from and e.region < :to and e.at <= :asOf and e.kind = 'opened'
                 and not t.confidential and t.category <> '' and (t.place <> '' or length(t.region) = 15)
               group by grouping sets ((t.course, t.category, t.region, t.place), (t.course, t.category, t.region))
              having count(*) >= :least and (grouping(t.place) = 0 and t.place <> ''
                                             or grouping(t.place) = 1 and length(t.region) = 15)) found
              join ticket_course c on c.id = found.course
             order by found.times desc, found.region, found.category, found.place nulls first limit :most
            """;

    private final JdbcClient database;
    private final CourseRows courses;

    FigureRows(JdbcClient database, CourseRows courses) {
        this.database = database;
        this.courses = courses;
    }

    /** Counts of one course. */
    record CourseRow(
            UUID course,
            long opened,
            long handled,
            long dropped,
            long reopened,
            long finished,
            long handed,
            long escalated,
            long paused) {}

    /** Clocks of one stage of a course. */
    record StageRow(UUID course, String stage, long due, long onTime) {}

    List<CourseRow> courses(String region, Period period, Instant asOf) {
        return asked(COURSES, region, period, asOf)
                .query((row, number) -> new CourseRow(
                        row.getObject("course", UUID.class),
                        row.getLong("opened"),
                        row.getLong("handled"),
                        row.getLong("dropped"),
                        row.getLong("reopened"),
                        row.getLong("finished"),
                        row.getLong("handed"),
                        row.getLong("escalated"),
                        row.getLong("paused")))
                .list();
    }

    List<StageRow> stages(String region, Period period, Instant asOf) {
        return asked(STAGES, region, period, asOf)
                .query((row, number) -> new StageRow(
                        row.getObject("course", UUID.class),
                        row.getString("stage"),
                        row.getLong("due"),
                        row.getLong("on_time")))
                .list();
    }

    List<TicketCase> cases(TicketCase.Sort sort, String region, Period period, Instant asOf, int most) {
        String sql = switch (sort) {
            case LONGEST_LATE -> LATE;
            case MOST_TRANSFERRED -> HANDED;
            case LOWEST_SCORE -> LOWEST;
            case HIGHEST_SCORE -> HIGHEST;
        };
        return asked(sql, region, period, asOf)
                .param("most", most)
                .query((row, number) -> aCase(row, sort))
                .list();
    }

    private TicketCase aCase(ResultSet row, TicketCase.Sort sort) throws SQLException {
        return new TicketCase(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                new RegionCode(row.getString("region")),
                courses.known(row.getObject("course", UUID.class)).course().title(),
                sort,
                row.getDouble("figure"));
    }

    List<RepeatedProblem> repeated(String region, Period period, Instant asOf, int least, int most) {
        return asked(REPEATED, region, period, asOf)
                .param("least", least)
                .param("most", most)
                .query((row, number) -> {
                    String place = row.getString("place");
                    return new RepeatedProblem(
                            row.getString("procedure"),
                            row.getString("category"),
                            new RegionCode(row.getString("region")),
                            place == null ? "" : place,
                            row.getLong("times"),
                            row.getObject("last", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    Set<UUID> under(String series, Collection<UUID> tickets) {
        return Set.copyOf(database.sql("""
                        select t.id from ticket t join ticket_course c on c.id = t.course
                         where t.id = any(:tickets) and c.series = :series
                        """)
                .param("tickets", tickets.toArray(UUID[]::new))
                .param("series", series)
                .query(UUID.class)
                .list());
    }

    private JdbcClient.StatementSpec asked(String sql, String region, Period period, Instant asOf) {
        return database.sql(sql)
                .param("months", period.days())
                .param("from", region)
                .param("to", region + ":")
                .param("asOf", TicketColumns.column(asOf));
    }
}
