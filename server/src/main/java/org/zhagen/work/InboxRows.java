package org.zhagen.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;
import org.zhagen.access.Batch;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.ListQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * Lists of matters. An inbox is put together of branches, one for each person whose matters it shows, each role and each unit; each
 * branch is one range of an index in the order of due times, cut off where the page ends, so that a page of a million matters
 * reads no more than a page of a hundred.
 */
@Repository
class InboxRows {

    private static final String OF_HOLDERS = """
            (select m.* from unnest(:holders::uuid[]) p (id) cross join lateral (
               select * from work_matter m where m.closed is null and m.holder = p.id%s
                order by m.due, m.id limit :reach) m)""";

    private static final String OF_ROLE = """
            (select * from work_matter m
              where m.closed is null and m.holder is null and m.role = :role and m.role_region = :prefix%s
              order by m.due, m.id limit :reach)""";

    private static final String OF_UNITS = """
            (select m.* from unnest(acting_units()) u (id) cross join lateral (
               select * from work_matter m where m.closed is null and m.holder is null and m.unit = u.id%s
                order by m.due, m.id limit :reach) m)""";

    private static final String LENT = """
            (select m.* from unnest(:lentRoles::text[], :lentRegions::text[], :lentKinds::text[]) l (role, region, kind)
              cross join lateral (
               select * from work_matter m
                where m.closed is null and m.holder is null and m.role = l.role and m.role_region = l.region
                  and m.kind = l.kind%s
                order by m.due, m.id limit :reach) m)""";

    private static final String GIVEN = """
            (select * from work_matter m where m.closed is null and m.opened_by = :me%s
              order by m.due, m.id limit :reach)""";

    private static final String ENDED = """
            (select * from work_matter m where m.closed is not null and m.closed_by = :me%s
              order by m.closed desc, m.id limit :reach)""";

    private static final String LATE = " and m.due < :now";
    private static final String TODAY = " and m.due >= :now and m.due < :midnight";
    private static final String AHEAD = " and m.due >= :now";
    private static final String ENDLESS = " and m.due is null";
    private static final String OF_KIND = " and m.kind = :kind";

    private static final String COUNTS = """
            select count(*) as open, count(*) filter (where m.due < :now) as late,
                   count(*) filter (where m.due >= :now and m.due < :midnight) as today,
                   coalesce(array_agg(distinct m.kind), '{}') as kinds
            """;

    private static final String OF_SUBJECT = """
            select m.* from work_matter m where m.subject_kind = :kind and m.subject_id = :id
             order by m.closed is not null, m.due, m.id limit :most
            """;

    private final JdbcClient database;
    private final Clock clock;

    InboxRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param behalf for whom the reader stands in
     */
    Listing<MatterLine> page(Acting acting, Behalf behalf, InboxFilter filter, Paging paging) {
        List<MatterLine> rows = rows(acting, behalf, filter, paging);
        int total = rows.size() < paging.size() && paging.page() == 1
                ? rows.size()
                : count(acting, behalf, filter, Listing.COUNTED);
        return new Listing<>(rows, total, paging);
    }

    /** One page without its count. */
    List<MatterLine> rows(Acting acting, Behalf behalf, InboxFilter filter, Paging paging) {
        String order = filter.share() == InboxFilter.Share.DONE ? "closed desc, id" : "due, id";
        String page =
                "select * from (" + branches(filter, behalf) + ") m order by " + order + " limit :size offset :offset";
        Instant now = clock.instant();
        return with(page, acting, behalf, filter)
                .param("reach", paging.offset() + paging.size())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) ->
                        line(row, now, behalf.standsFor(acting, row.getString("kind"), MatterRows.assignee(row))))
                .list();
    }

    /** All that is open in a region and below it. */
    Listing<MatterLine> there(String region, boolean late, Paging paging) {
        Instant now = clock.instant();
        ListQuery query = new ListQuery(database, "m.*", "work_matter m")
                .where("m.closed is null")
                .where("m.region >= :from and m.region < :to", "from", region.isEmpty() ? "0" : region)
                .with("to", region + ":")
                .with("now", now.atOffset(ZoneOffset.UTC));
        if (late) {
            query.where("m.due < :now");
        }
        return query.page(paging, "m.due, m.id", (row, number) -> line(row, now, ""));
    }

    /** How many there are, counted so far at most. */
    int count(Acting acting, Behalf behalf, InboxFilter filter, int most) {
        String counted =
                "select count(*) from (select 1 from (" + branches(filter, behalf) + ") m limit :reach) counted";
        return with(counted, acting, behalf, filter)
                .param("reach", most)
                .query(Integer.class)
                .single();
    }

    /**
     * What waits for somebody, in one look at the first that are due: they hold all that is late, unless that is more than is counted.
     */
    InboxCounts counts(Acting acting, Behalf behalf, int most) {
        InboxFilter all = InboxFilter.ALL;
        String first =
                " from (select due, kind from (" + branches(all, behalf) + ") first order by due limit :reach) m";
        return with(COUNTS + first, acting, behalf, all)
                .param("reach", most)
                .query(InboxRows::counts)
                .single();
    }

    private static InboxCounts counts(ResultSet row, int number) throws SQLException {
        return new InboxCounts(row.getInt("open"), row.getInt("late"), row.getInt("today"), List.of((String[])
                row.getArray("kinds").getArray()));
    }

    /** The open ones first. */
    List<MatterLine> of(Subject subject) {
        Instant now = clock.instant();
        return database.sql(OF_SUBJECT)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("most", Listing.COUNTED)
                .query((row, number) -> line(row, now, ""))
                .list();
    }

    private static String branches(InboxFilter filter, Behalf behalf) {
        List<String> branches = new ArrayList<>();
        boolean lends = !behalf.lent().isEmpty();
        switch (filter.share()) {
            case ALL -> {
                branches.add(OF_HOLDERS);
                branches.add(OF_ROLE);
                branches.add(OF_UNITS);
            }
            case MINE, STAND_IN -> branches.add(OF_HOLDERS);
            case ROLE -> branches.add(OF_ROLE);
            case UNIT -> branches.add(OF_UNITS);
            case GIVEN -> branches.add(GIVEN);
            case DONE -> branches.add(ENDED);
        }
        if (lends && (filter.share() == InboxFilter.Share.ALL || filter.share() == InboxFilter.Share.STAND_IN)) {
            branches.add(LENT);
        }
        String kind = filter.kind().isEmpty() ? "" : OF_KIND;
        return branches.stream()
                .flatMap(branch -> moments(filter).map(moment -> branch.formatted(moment + kind)))
                .collect(Collectors.joining(" union all "));
    }

    /** Conditions of which each is one range of an index; what meets any of them is meant. */
    private static Stream<String> moments(InboxFilter filter) {
        if (filter.share() == InboxFilter.Share.DONE) {
            return Stream.of("");
        }
        return switch (filter.when()) {
            case ANY -> Stream.of("");
            case LATE -> Stream.of(LATE);
            case TODAY -> Stream.of(TODAY);
            case AHEAD -> Stream.of(AHEAD, ENDLESS);
        };
    }

    private JdbcClient.StatementSpec with(String sql, Acting acting, Behalf behalf, InboxFilter filter) {
        List<Behalf.Lent> lent = behalf.lent();
        return database.sql(sql)
                .param("holders", holders(acting, behalf, filter.share()))
                .param("lentRoles", Batch.texts(lent, Behalf.Lent::role))
                .param("lentRegions", Batch.texts(lent, Behalf.Lent::region))
                .param("lentKinds", Batch.texts(lent, Behalf.Lent::kind))
                .param("me", acting.person())
                .param("role", acting.role())
                .param("prefix", acting.jurisdiction().prefix())
                .param("now", MatterRows.column(clock.instant()))
                .param("midnight", midnight())
                .param("kind", filter.kind());
    }

    private static String[] holders(Acting acting, Behalf behalf, InboxFilter.Share share) {
        Stream<UUID> me = share == InboxFilter.Share.STAND_IN ? Stream.of() : Stream.of(acting.person());
        Stream<UUID> others = share == InboxFilter.Share.MINE ? Stream.of() : behalf.absent().keySet().stream();
        return Stream.concat(me, others).map(UUID::toString).toArray(String[]::new);
    }

    /** The end of today, where the clock is. */
    private OffsetDateTime midnight() {
        return LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static MatterLine line(ResultSet row, Instant now, String standsFor) throws SQLException {
        MatterState state = MatterRows.state(row);
        Instant due = MatterRows.at(row, "due");
        return new MatterLine(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                MatterRows.subject(row),
                row.getString("link"),
                new RegionCode(row.getString("region")),
                MatterRows.assignee(row),
                row.getString("holder_name"),
                row.getString("unit_name"),
                state,
                due,
                state.isOpen() ? Left.of(now, due) : null,
                row.getBoolean("elsewhere"),
                standsFor,
                row.getObject("opened", OffsetDateTime.class).toInstant(),
                MatterRows.at(row, "closed"),
                row.getInt("version"));
    }
}
