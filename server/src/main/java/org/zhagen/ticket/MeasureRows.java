package org.zhagen.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.flow.Rating;
import org.zhagen.kernel.site.RegionCode;

/** Measures tickets of some courses in a period, as it was known at a moment. Each statement is a few ranges of one index. */
@Repository
class MeasureRows {

    private static final String EVENTS = """
            from ticket_event e
             where e.month = any(:months::date[]) and e.region >= :from and e.region < :to and e.course = any(:courses) and e.at <= :asOf
            """;

    private static final String COUNT = """
            select 0 as part, count(*) as whole, null::double precision as figure %s and e.kind = (case when :stage = '' then 'opened' else 'ended' end)
               and (:stage = '' or e.stage = :stage)
            """.formatted(EVENTS);

    private static final String ON_TIME = """
            select count(*) filter (where %s) as part, count(*) filter (where %s) as whole, null::double precision as figure
              from %s c
             where c.course = any(:courses) and (:stage = '' or c.stage = :stage)
            """.formatted(ClocksThen.ON_TIME, ClocksThen.DECIDED, ClocksThen.CLOCKS);

    private static final String HOURS = """
            select 0 as part, count(*) as whole, %%s as figure
              from (select extract(epoch from max(e.at) - t.opened)::double precision / 3600 as hours
                      from (select e.ticket, e.at %s
                               and (case when :stage = '' then e.kind = 'closed' and e.data->>'ending' in ('completed', 'silence')
                                         else e.kind = 'ended' and e.stage = :stage end)) e
                      join ticket t on t.id = e.ticket
                     group by t.id, t.opened) ends
            """.formatted(EVENTS);

    private static final String RESOLVED = """
            select count(*) filter (where resolved) as part, count(*) as whole, null::double precision as figure
              from (select ticket, bool_and(outcome = 'resolved') and not exists (
                             select from ticket_event r
                              where r.ticket = last_words.ticket and r.seq > max(last_words.seq) and r.kind = 'ended' and r.at <= :asOf
                                and r.data->'form'->>cast(:reallySolved as text) = 'false') as resolved
                      from (select distinct on (e.ticket, e.party) e.ticket, e.outcome, e.seq %s
                               and e.kind = 'ended' and e.outcome <> '' and (:stage = '' or e.stage = :stage)
                             order by e.ticket, e.party, e.seq desc) last_words
                     where outcome <> 'not-ours'
                     group by ticket) said
            """.formatted(EVENTS);

    private static final String REOPENED = """
            select count(*) filter (where again) as part, count(*) as whole, null::double precision as figure
              from (select e.ticket, bool_or(e.kind = 'sent-back') as again %s
                       and (e.kind = 'sent-back' or (e.kind = 'closed' and e.data->>'ending' in ('completed', 'silence')))
                     group by e.ticket) handled
            """.formatted(EVENTS);

    /** As it was scored when it was closed; a later rating belongs to a later closing. */
    private static final String SCORED = """
            select count(*) filter (where score > :low) as part, count(*) as whole, avg(score)::double precision as figure
              from (select distinct on (e.ticket) (e.data->>'score')::integer as score %s
                       and e.kind = 'closed' and e.data->>'ending' in ('completed', 'silence')
                     order by e.ticket, e.seq desc) closings
             where score is not null
            """.formatted(EVENTS);

    private static final String MEAN = HOURS.formatted("avg(hours)");
    private static final String MEDIAN = HOURS.formatted("percentile_cont(0.5) within group (order by hours)");

    private final JdbcClient database;

    MeasureRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is measured.
     *
     * @param stage empty for the procedure as a whole
     * @param asOf what happened later is as if it had not
     */
    record Scope(RegionCode region, List<UUID> courses, String stage, Period period, Instant asOf) {}

    /**
     * What came of it.
     *
     * @param figure a mean or median; null where it is a share, or of nothing
     */
    record Counted(long part, long whole, @Nullable Double figure) {}

    Counted count(Scope scope) {
        return one(COUNT, scope);
    }

    Counted onTime(Scope scope) {
        return one(ON_TIME, scope);
    }

    Counted meanHours(Scope scope) {
        return one(MEAN, scope);
    }

    Counted medianHours(Scope scope) {
        return one(MEDIAN, scope);
    }

    Counted resolved(Scope scope) {
        return one(RESOLVED, scope);
    }

    Counted reopened(Scope scope) {
        return one(REOPENED, scope);
    }

    Counted scored(Scope scope) {
        return one(SCORED, scope);
    }

    private Counted one(String sql, Scope scope) {
        String region = scope.region().digits();
        return database.sql(sql)
                .param("months", scope.period().days())
                .param("from", region)
                .param("to", region + ":")
                .param("courses", scope.courses().toArray(UUID[]::new))
                .param("stage", scope.stage())
                .param("asOf", TicketColumns.column(scope.asOf()))
                .param("low", Rating.LOW)
                .param("reallySolved", Rating.REALLY_SOLVED)
                .query((row, number) ->
                        new Counted(row.getLong("part"), row.getLong("whole"), row.getObject("figure", Double.class)))
                .single();
    }
}
