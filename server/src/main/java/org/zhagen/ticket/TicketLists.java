package org.zhagen.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import org.zhagen.work.Left;

/**
 * Lists of tickets. One of somebody's own is put together of branches, each of which is one range of an index; ids grow with time, so
 * the latest come first without sorting. One of a large place is read in its order, which passes over what lies elsewhere within the
 * index; one of a small place is sorted.
 */
@Repository
class TicketLists {

    private static final String OF_UNITS = """
            (select t.* from unnest((select acting_units())) u (id) cross join lateral (
               select t.* from ticket_party p join ticket t on t.id = p.ticket
                where p.unit = u.id and p.active = :active%1$s order by p.ticket desc limit :reach) t)""";

    private static final String OF_PERSON = """
            (select t.* from unnest(array_append(case when :active then (select acting_absents()) end, :me)) u (id) cross join lateral (
               select t.* from ticket_party p join ticket t on t.id = p.ticket
                where p.person = u.id and p.active = :active%1$s order by p.ticket desc limit :reach) t)""";

    private static final String OF_ROLE = """
            (select t.* from ticket_party p join ticket t on t.id = p.ticket
              where p.role = :role and p.role <> '' and p.role_region = :prefix and p.active = :active%1$s
              order by p.ticket desc limit :reach)""";

    /** Stages that are no party's: what waits in the inbox says whose they are. */
    private static final String WAITING = """
            (select t.* from ticket t where t.id = any(:waiting::uuid[])%1$s order by t.id desc limit :reach)""";

    private static final String RAISED = """
            (select t.* from ticket t where t.opened_by = :me%1$s order by t.opened desc, t.id limit :reach)""";

    private static final String THERE = """
            (select t.* from ticket t where t.region >= :from and t.region < :to%1$s order by %2$s limit :reach)""";

    private static final String ASKED = " and t.region >= :asked and t.region < :askedEnd";

    private static final String NOTHING = "(select t.* from ticket t where false and :reach > 0)";

    private static final String LINE = """
            select t.id, t.number, c.content->>'title' as course_title, t.region, t.place, t.longitude, t.latitude, t.category,
                   t.title, t.phase, t.urgent, t.important, t.late, t.due, t.lead_name, t.score, t.opened, t.closed, t.simulated,
                   t.seq""";

    private static final String PAGE = LINE + " from (select distinct on (id) * from (";

    /** What is shown of each quadrant is found by little of each ticket, and read then. */
    private static final String MATRIX = LINE + """
            , q.total
              from (select id, count(*) over quadrant as total,
                           row_number() over (quadrant order by due nulls last, id) as place
                      from (select distinct id, urgent, important, due from (%s) all_of_them) them
                    window quadrant as (partition by urgent, important)) q
              join ticket t on t.id = q.id join ticket_course c on c.id = t.course
             where q.place <= :most
             order by t.due nulls last, t.id
            """;

    /** All open tickets of a place by quadrants: how many there are, as far as it is counted, and those that are due first. */
    private static final String MATRIX_THERE = LINE + """
            , counted.total
              from (values (true, true), (true, false), (false, true), (false, false)) q (urgent, important)
             cross join lateral (
                   select count(*) as total
                     from (select from ticket t
                            where t.urgent = q.urgent and t.important = q.important and t.region >= :from and t.region < :to%1$s
                            limit :counted) them) counted
             cross join lateral (
                   select t.* from ticket t
                    where t.urgent = q.urgent and t.important = q.important and t.region >= :from and t.region < :to%1$s
                    order by t.due nulls last, t.id limit :most) t
              join ticket_course c on c.id = t.course
             order by t.due nulls last, t.id
            """;

    private static final String IN_ORDER = """
            ) all_of_them) t join ticket_course c on c.id = t.course
             order by\s""";

    private static final String COUNT = "select count(*) from (select distinct id from (";
    private static final String COUNTED = ") all_of_them limit :most) counted";

    private static final int QUADRANTS = 4;

    private static final String BY_DUE = "t.due nulls last, t.id";
    private static final String LATEST = "t.opened desc, t.id";

    private final JdbcClient database;
    private final Clock clock;

    TicketLists(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A page of a list.
     *
     * @param waiting ids of tickets of which something waits for whoever asks
     */
    Listing<TicketLine> page(Acting acting, TicketFilter filter, Collection<UUID> waiting, Paging paging) {
        Instant now = clock.instant();
        String order = filter.state() == TicketFilter.State.OPEN || filter.state() == TicketFilter.State.LATE
                ? BY_DUE
                : LATEST;
        String branches = branches(acting, filter, order);
        List<TicketLine> rows = with(
                        PAGE + branches + IN_ORDER + order + " limit :size offset :offset", acting, filter, waiting)
                .param("reach", paging.offset() + paging.size())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> line(row, now))
                .list();
        int total = with(COUNT + branches + COUNTED, acting, filter, waiting)
                .param("reach", Listing.COUNTED)
                .param("most", Listing.COUNTED)
                .query(Integer.class)
                .single();
        return new Listing<>(rows, total, paging);
    }

    /** A ticket, and how many lie in its quadrant. */
    private record Placed(TicketLine line, int total) {}

    /**
     * Open tickets by quadrants of the matrix of urgency and importance, what is due first at the head: all that lie there for
     * whoever may see them, otherwise the latest of those that concern whoever asks.
     *
     * @param waiting ids of tickets of which something waits for whoever asks
     */
    TicketMatrix matrix(Acting acting, String region, Collection<UUID> waiting, int most) {
        TicketFilter filter = new TicketFilter(TicketFilter.Share.THERE, TicketFilter.State.OPEN, "", "", region, "");
        boolean oversees = acting.may(TicketPermission.OVERSEE);
        String conditions = conditions(filter);
        String sql = oversees
                ? MATRIX_THERE.formatted(conditions)
                : MATRIX.formatted(own(conditions + (RegionCode.isCode(region) ? ASKED : "")));
        Instant now = clock.instant();
        List<Placed> placed = with(sql, acting, filter, waiting)
                .param("reach", QUADRANTS * Listing.COUNTED)
                .param("counted", Listing.COUNTED)
                .param("asked", region)
                .param("askedEnd", region + ":")
                .param("most", most)
                .query((row, number) -> new Placed(line(row, now), row.getInt("total")))
                .list();
        return new TicketMatrix(Stream.of(true, false)
                .flatMap(important ->
                        Stream.of(true, false).map(urgent -> quadrant(placed, urgent, important, Paging.first(most))))
                .toList());
    }

    private static String own(String conditions) {
        return Stream.of(OF_UNITS, OF_PERSON, OF_ROLE, WAITING, RAISED)
                .map(branch -> branch.formatted(conditions))
                .collect(Collectors.joining(" union all "));
    }

    private static TicketMatrix.Quadrant quadrant(
            List<Placed> placed, boolean urgent, boolean important, Paging paging) {
        List<Placed> here = placed.stream()
                .filter(each -> each.line.urgent() == urgent && each.line.important() == important)
                .toList();
        int total = here.isEmpty() ? 0 : Math.min(here.getFirst().total, Listing.COUNTED);
        List<TicketLine> lines = here.stream().map(Placed::line).toList();
        return new TicketMatrix.Quadrant(urgent, important, new Listing<>(lines, total, paging));
    }

    private static String branches(Acting acting, TicketFilter filter, String order) {
        List<String> branches = switch (filter.share()) {
            case MINE -> List.of(OF_UNITS, OF_PERSON, OF_ROLE, WAITING);
            case RAISED -> List.of(RAISED);
            case THERE -> List.of(acting.may(TicketPermission.OVERSEE) ? THERE : NOTHING);
        };
        String conditions = conditions(filter);
        return branches.stream()
                .map(branch -> branch.formatted(conditions, order))
                .collect(Collectors.joining(" union all "));
    }

    private static String conditions(TicketFilter filter) {
        StringBuilder all = new StringBuilder();
        all.append(
                switch (filter.state()) {
                    case OPEN -> " and t.closed is null and t.phase in ('unassigned', 'under-way')";
                    case LATE -> " and t.closed is null and t.due < :now";
                    case SETTLED -> " and t.closed is null and t.phase = 'settled'";
                    case CLOSED -> " and t.closed is not null";
                    case ALL -> "";
                });
        all.append(filter.procedure().isEmpty() ? "" : " and t.procedure = :procedure");
        all.append(filter.category().isEmpty() ? "" : " and t.category = :category");
        all.append(filter.number().isEmpty() ? "" : " and starts_with(t.number, :number)");
        return all.toString();
    }

    private JdbcClient.StatementSpec with(String sql, Acting acting, TicketFilter filter, Collection<UUID> waiting) {
        String asked = RegionCode.isCode(filter.region()) && acting.in(filter.region())
                ? filter.region()
                : acting.jurisdiction().prefix();
        boolean active = filter.state() != TicketFilter.State.CLOSED;
        return database.sql(sql)
                .param("me", acting.person())
                .param("waiting", waiting.toArray(UUID[]::new))
                .param("role", acting.role())
                .param("prefix", acting.jurisdiction().prefix())
                .param("from", asked)
                .param("to", asked + ":")
                .param("active", active)
                .param("now", TicketColumns.column(clock.instant()))
                .param("procedure", filter.procedure())
                .param("category", filter.category())
                .param("number", filter.number());
    }

    private static TicketLine line(ResultSet row, Instant now) throws SQLException {
        Instant due = TicketColumns.at(row, "due");
        return new TicketLine(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("course_title"),
                new Ticket.Where(
                        new RegionCode(row.getString("region")),
                        row.getString("place"),
                        row.getObject("longitude", Double.class),
                        row.getObject("latitude", Double.class)),
                row.getString("category"),
                row.getString("title"),
                TicketColumns.constant(Flow.Phase.class, row.getString("phase")),
                row.getBoolean("urgent"),
                row.getBoolean("important"),
                row.getBoolean("late"),
                due,
                TicketColumns.at(row, "closed") == null ? Left.of(now, due) : null,
                row.getString("lead_name"),
                row.getObject("score", Integer.class),
                row.getObject("opened", OffsetDateTime.class).toInstant(),
                TicketColumns.at(row, "closed"),
                row.getBoolean("simulated"),
                row.getInt("seq"));
    }
}
