package org.zhagen.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.Measured;
import org.zhagen.ticket.Period;

/** Counts tasks of a place as they were at a moment: what a task was follows from the last thing that had happened to it by then. */
@Repository
class TallyRows {

    /** What a task {@code %1$s} was at a moment {@code %2$s}, and since when. */
    private static final String WAS = """
            (select e.state, e.due, e.at from ledger_task_event e where e.task = %1$s and e.at < %2$s order by e.seq desc limit 1)""";

    /** Whether a task had parts at a moment that were not cancelled. */
    private static final String DIVIDED = """
            exists (select from ledger_task part cross join lateral %s p where part.parent = %%1$s and p.state <> 'cancelled')""".formatted(WAS.formatted("part.id", "%2$s"));

    private static final String OVERDUE =
            """
            select count(*) filter (where was.state = 'open') as part, count(*) as whole
              from (select distinct e.task, e.due, (e.due + 1)::timestamp at time zone :zone as ended
                      from ledger_task_event e where e.due between :first and :last) day
              join ledger_task t on t.id = day.task and t.region >= :from and t.region < :to
             cross join lateral %s was
             where day.ended <= :until and was.due = day.due and was.state <> 'cancelled' and not %s
            """.formatted(WAS.formatted("day.task", "day.ended"), DIVIDED.formatted("day.task", "day.ended"));

    private static final String DUE = """
            select t.id, was.state = 'open' and not exists (
                     select from ledger_task_event e
                      where e.task = t.id and e.at < :until and e.act not in ('opened', 'parts-done', 'parts-open')) as untouched
              from ledger_task t
             cross join lateral %s was
             where t.region >= :from and t.region < :to and t.first_day <= :last
               and was.state <> 'cancelled' and (was.due + 1)::timestamp at time zone :zone <= :until
               and (was.due >= :first or was.state = 'open' or was.at >= :first::date::timestamp at time zone :zone)
               and not %s
            """.formatted(
                    WAS.formatted("t.id", ":until::timestamptz"), DIVIDED.formatted("t.id", ":until::timestamptz"));

    private final JdbcClient database;

    TallyRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is counted.
     *
     * @param until the end of the period, or the earlier moment whose knowledge is asked for
     */
    record Scope(RegionCode region, Period period, ZoneId zone, Instant until) {}

    /**
     * What was to be done.
     *
     * @param untouched ids of those that are over their day, and of which nothing is written here since they were written down
     */
    record Due(long tasks, List<String> untouched) {}

    Measured overdue(Scope scope) {
        return asked(OVERDUE, scope)
                .query((row, number) -> Measured.share(row.getLong("part"), row.getLong("whole")))
                .single();
    }

    Due due(Scope scope) {
        List<Task> all = asked(DUE, scope)
                .query((row, number) -> new Task(row.getString("id"), row.getBoolean("untouched")))
                .list();
        return new Due(
                all.size(), all.stream().filter(Task::untouched).map(Task::id).toList());
    }

    private record Task(String id, boolean untouched) {}

    private JdbcClient.StatementSpec asked(String sql, Scope scope) {
        return database.sql(sql)
                .param("from", scope.region().digits())
                .param("to", scope.region().digits() + ":")
                .param("first", scope.period().first().atDay(1))
                .param("last", scope.period().lastDay())
                .param("zone", scope.zone().getId())
                .param("until", LedgerTaskRows.column(scope.until()));
    }
}
