package org.zhagen.work;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;

/** Sums over matters of some subjects, as they were at a moment. */
@Repository
class FulfilmentRows {

    private static final String ATTENDED = """
            select distinct m.subject_id from work_matter m join work_entry e on e.matter = m.id
             where m.subject_kind = :subjectKind and m.subject_id = any(:subjects)
               and e.act not in ('open', 'settle') and e.person <> :nobody and e.at < :asOf
            """;

    /** Another due time than the one of today is kept with the first change after the moment. */
    private static final String FULFILLED = """
            select count(*) filter (where closed <= :until and state = 'done') as done, count(*) as due
              from (select m.state, m.outcome, m.closed,
                           case when later.changed then nullif(later.before, '')::timestamptz else m.due end as due
                      from work_matter m
                      left join lateral (
                           select true as changed, e.before from work_entry e
                            where e.matter = m.id and e.act = 'change-due' and e.at > :until
                            order by e.at, e.id limit 1) later on true
                     where m.subject_kind = :subjectKind and m.subject_id = any(:subjects) and m.kind = :kind and m.opened <= :until) was
             where due > :after and due <= :until
               and not (closed <= :until and (state = 'withdrawn' or outcome = 'withdrawn'))
            """;

    private final JdbcClient database;

    FulfilmentRows(JdbcClient database) {
        this.database = database;
    }

    Set<String> attended(String subjectKind, Collection<String> subjects, Instant asOf) {
        return Set.copyOf(of(ATTENDED, subjectKind, subjects)
                .param("nobody", Acting.NOBODY)
                .param("asOf", MatterRows.column(asOf))
                .query(String.class)
                .list());
    }

    MatterFigures.Fulfilled fulfilled(
            String kind, String subjectKind, Collection<String> subjects, Instant after, Instant until) {
        return of(FULFILLED, subjectKind, subjects)
                .param("kind", kind)
                .param("after", MatterRows.column(after))
                .param("until", MatterRows.column(until))
                .query((row, number) -> new MatterFigures.Fulfilled(row.getLong("done"), row.getLong("due")))
                .single();
    }

    private JdbcClient.StatementSpec of(String sql, String subjectKind, Collection<String> subjects) {
        return database.sql(sql).param("subjectKind", subjectKind).param("subjects", subjects.toArray(String[]::new));
    }
}
