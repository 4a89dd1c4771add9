package org.zhagen.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;
import org.zhagen.access.Batch;
import org.zhagen.access.Days;
import org.zhagen.access.Like;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.work.Assignee;

/** Lists of tasks, what is due first at the head. */
@Repository
class LedgerLists {

    private static final Pattern KEY =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private static final String SELECT = "select " + LedgerTaskRows.COLUMNS + " from ledger_task t where ";

    private static final String PAGE = "select " + LedgerTaskRows.COLUMNS + " from (";

    private static final String THERE = "t.region >= :from and t.region < :to";

    private static final String OF_PERSON = "(select t.* from ledger_task t where t.person = :me%1$s)";

    private static final String OF_UNITS = """
            (select t.* from unnest((select acting_units())) u (id) cross join lateral (
               select t.* from ledger_task t where t.person is null and t.unit = u.id%1$s) t)""";

    private static final String OF_ROLE = """
            (select t.* from ledger_task t
              where t.person is null and t.role = :role and t.role <> '' and t.role_region = :prefix%1$s)""";

    private static final String OF_PLACE = "(select t.* from ledger_task t where " + THERE + "%1$s)";

    /** What is done in a region, though it is a task of a greater one. */
    private static final String OF_AREA = """
            (select t.* from ledger_task t
              where t.area >= :from and t.area < :to and not (t.region >= :from and t.region < :to)%1$s)""";

    private static final String BY_DUE = " order by t.due, t.id limit :size";

    /** What is divided waits for nobody: its parts do. */
    private static final String WHOLE =
            " and not exists (select from ledger_task c where c.parent = t.id and c.state <> 'cancelled')";

    private static final String COUNTS = """
            select count(*) filter (where due >= :today) as open,
                   count(*) filter (where due between :today and :near) as near,
                   count(*) filter (where due < :today) as late
              from (select due from (""";

    private static final String OF_YEAR =
            " and t.parent is null and t.first_day = :first and (t.state <> 'cancelled' or :cancelled)";

    private static final String IN_ORDER = " order by t.region, t.opened, t.id limit :most";

    private static final String GOALS = SELECT + THERE + OF_YEAR + IN_ORDER;

    /** Goals of a region, and some others. */
    private static final String GOALS_WITH = PAGE + "(select t.* from ledger_task t where " + THERE + OF_YEAR
            + ") union all (select t.* from ledger_task t where t.id = any (:others::text[]::uuid[]) and not (" + THERE
            + ")" + OF_YEAR
            + ")) t" + IN_ORDER;

    /** What is done in a region in a year, and what that is a part of. */
    private static final String DONE_THERE = """
            with recursive done_there (id, parent) as (
              select t.id, t.parent from ledger_task t
               where t.area >= :from and t.area < :to and t.state <> 'cancelled'
                 and t.last_day >= :first and t.first_day < :first + interval '1 year'
              union select p.id, p.parent from done_there d join ledger_task p on p.id = d.parent)
            select id from done_there
            """;

    private static final String PARTS = SELECT + "t.parent = :parent order by t.first_day, t.due, t.id limit :most";

    private static final String PARTS_OF = SELECT + """
            t.parent = any (:parents::uuid[]) and t.span = any (:spans::text[]) and t.state <> 'cancelled'
             order by t.first_day, t.due, t.id limit :most
            """;

    private static final String WEEK = """
            select count(*) from ledger_task t
             where t.span = 'week' and t.state <> 'cancelled' and t.region = :region and t.first_day <= :last and t.last_day >= :first
               and t.person is not distinct from :person and t.unit is not distinct from :unit and t.role = :role
            """;

    private static final String LIMIT = """
            select (limits->>:name)::int from ledger_source
             where ended is null and :region like region || '%' and limits->>:name is not null
             order by 1 limit 1
            """;

    private final JdbcClient database;

    LedgerLists(JdbcClient database) {
        this.database = database;
    }

    /** How many are open, and of those late or due soon; counted up to a thousand. */
    record Counts(int open, int near, int late) {}

    /** What is not divided, in the order of due days, after a key. */
    List<LedgerTask> page(Acting acting, LedgerFilter filter, LocalDate today, int size) {
        String branches = branches(filter, WHOLE + after(filter) + BY_DUE);
        return with(PAGE + branches + ") t" + BY_DUE, acting, filter, today)
                .param("size", size)
                .query(LedgerTaskRows::task)
                .list();
    }

    Counts counts(Acting acting, LedgerFilter filter, LocalDate today, int most) {
        LedgerFilter open = new LedgerFilter(
                LedgerFilter.Show.OPEN, filter.mine(), filter.term(), filter.who(), filter.text(), filter.region(), "");
        String branches = branches(open, WHOLE + " limit :most");
        return with(COUNTS + branches + ") them limit :most) counted", acting, open, today)
                .param("most", most)
                .query((row, number) ->
                        new Counts(row.getInt("open") + row.getInt("late"), row.getInt("near"), row.getInt("late")))
                .single();
    }

    /** A list of one's own is put together of branches, each of which is one range of an index; none is in two of them. */
    private static String branches(LedgerFilter filter, String more) {
        List<String> branches = filter.mine()
                ? List.of(OF_PERSON, OF_UNITS, OF_ROLE)
                : filter.region().isEmpty() ? List.of(OF_PLACE) : List.of(OF_PLACE, OF_AREA);
        String conditions = conditions(filter) + more;
        return branches.stream().map(branch -> branch.formatted(conditions)).collect(Collectors.joining(" union all "));
    }

    private static String conditions(LedgerFilter filter) {
        StringBuilder all = new StringBuilder();
        all.append(
                switch (filter.show()) {
                    case OPEN -> " and t.state = 'open'";
                    case NEAR -> " and t.state = 'open' and t.due between :today and :near";
                    case LATE -> " and t.state = 'open' and t.due < :today";
                    case DONE -> " and t.state = 'done'";
                    case CANCELLED -> " and t.state = 'cancelled'";
                    case ALL -> "";
                });
        all.append(filter.term() == null ? "" : " and t.due between :first and :last");
        all.append(filter.who().isEmpty() ? "" : " and t.who like :who");
        all.append(filter.text().isEmpty() ? "" : " and t.title like :text");
        return all.toString();
    }

    private static String after(LedgerFilter filter) {
        return key(filter).isPresent() ? " and (t.due, t.id) > (:afterDay, :afterId)" : "";
    }

    private static Optional<Matcher> key(LedgerFilter filter) {
        return Optional.of(KEY.matcher(filter.after()))
                .filter(Matcher::matches)
                .filter(key -> Days.read(key.group(1)).isPresent());
    }

    private JdbcClient.StatementSpec with(String sql, Acting acting, LedgerFilter filter, LocalDate today) {
        String asked = asked(acting, filter.region());
        Term term = filter.term() == null ? Span.YEAR.of(today) : filter.term();
        Optional<Matcher> key = key(filter);
        return database.sql(sql)
                .param("from", asked)
                .param("to", asked + ":")
                .param("me", acting.person())
                .param("role", acting.role())
                .param("prefix", acting.jurisdiction().prefix())
                .param("today", today)
                .param("near", today.plusDays(TaskLine.NEAR))
                .param("first", term.first())
                .param("last", term.last())
                .param("who", Like.containing(filter.who()))
                .param("text", Like.containing(filter.text()))
                .param("afterDay", key.flatMap(each -> Days.read(each.group(1))).orElse(today))
                .param(
                        "afterId",
                        key.map(each -> UUID.fromString(each.group(2))).orElse(acting.person()));
    }

    private static String asked(Acting acting, String region) {
        return RegionCode.isCode(region) && acting.in(region)
                ? region
                : acting.jurisdiction().prefix();
    }

    /** What is done in a region in the year that begins on a day, with all that it is a part of: ids. */
    Set<UUID> doneThere(RegionCode region, LocalDate first) {
        return Set.copyOf(database.sql(DONE_THERE)
                .param("from", region.digits())
                .param("to", region.digits() + ":")
                .param("first", first)
                .query(UUID.class)
                .list());
    }

    /**
     * The goals of a year.
     *
     * @param others ids of some that are listed wherever they are
     */
    List<LedgerTask> goals(
            Acting acting, String region, LocalDate first, Collection<UUID> others, boolean cancelled, int most) {
        String asked = asked(acting, region);
        return (others.isEmpty()
                        ? database.sql(GOALS)
                        : database.sql(GOALS_WITH).param("others", Batch.texts(others, id -> id)))
                .param("from", asked)
                .param("to", asked + ":")
                .param("first", first)
                .param("cancelled", cancelled)
                .param("most", most)
                .query(LedgerTaskRows::task)
                .list();
    }

    List<LedgerTask> parts(UUID parent, int most) {
        return database.sql(PARTS)
                .param("parent", parent)
                .param("most", most)
                .query(LedgerTaskRows::task)
                .list();
    }

    List<LedgerTask> partsOf(Collection<UUID> parents, Collection<String> spans, int most) {
        return database.sql(PARTS_OF)
                .param("parents", Batch.texts(parents, id -> id))
                .param("spans", Batch.texts(spans, span -> span))
                .param("most", most)
                .query(LedgerTaskRows::task)
                .list();
    }

    /** Everything, what is divided before its parts; for a file. */
    List<LedgerTask> all(Acting acting, LedgerFilter filter, LocalDate today, int most) {
        return with(
                        PAGE + branches(filter, "") + ") t order by t.first_day,"
                                + " array_position(array['year', 'quarter', 'month', 'week'], t.span), t.id limit :size",
                        acting,
                        filter,
                        today)
                .param("size", most)
                .query(LedgerTaskRows::task)
                .list();
    }

    /** Tasks of the jurisdiction that are open, can be divided, and are called so; two where there are several. */
    List<LedgerTask> named(Acting acting, String title) {
        String prefix = acting.jurisdiction().prefix();
        return database.sql(SELECT + THERE + " and t.title = :title and t.state = 'open' and t.span <> 'week' limit 2")
                .param("from", prefix)
                .param("to", prefix + ":")
                .param("title", title)
                .query(LedgerTaskRows::task)
                .list();
    }

    /** How many tasks somebody has in a week. */
    int inWeek(LedgerTask task, Term week) {
        Assignee to = task.who().assignee();
        return database.sql(WEEK)
                .param("region", task.region().digits())
                .param("first", week.first())
                .param("last", week.last())
                .param("person", to == null ? null : to.person())
                .param("unit", to == null ? null : to.unit())
                .param("role", to == null ? "" : to.role())
                .query(Integer.class)
                .single();
    }

    /** What those who brought responsibilities say is too much; the least where several do. */
    Optional<Integer> limit(RegionCode region, String name) {
        return database.sql(LIMIT)
                .param("name", name)
                .param("region", region.digits())
                .query(Integer.class)
                .optional();
    }
}
