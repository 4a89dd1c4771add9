package org.zhagen.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Jurisdiction;

/** Counts what waits by places. */
@Repository
class TotalRows {

    /** More regions than this lie in none. */
    private static final int PLACES = 400;

    /** The lengths of codes, from province to grid. */
    private static final List<Integer> LENGTHS = List.of(2, 4, 6, 9, 12, 15);

    /**
     * Steps from one region of the next level in which something waits to the next, and counts each up to a bound; the place itself
     * comes with the digits of the jurisdiction.
     */
    private static final String COUNTED = """
            with recursive place (digits) as (
              (select :prefix::text collate "C"
               union all
               select left(first.region, :length) from (
                 select m.region from work_matter m
                  where m.closed is null and m.region >= :prefix || '0' and m.region < :prefix || ':'
                  order by m.region limit 1) first)
              union all
              select (select left(m.region, :length) from work_matter m
                       where m.closed is null and m.region > p.digits || ':' and m.region < :prefix || ':'
                       order by m.region limit 1)
                from place p where p.digits <> :prefix),
            span (digits, upto) as (
              select digits, digits || case when digits = :prefix then '0' else ':' end
                from place where digits is not null)
            select s.digits, waiting.open, overdue.late
              from span s
              cross join lateral (select count(*) as open from (
                select 1 from work_matter m
                 where m.closed is null and m.region >= s.digits and m.region < s.upto limit :most) o) waiting
              cross join lateral (select count(*) as late from (
                select 1 from work_matter m
                 where m.closed is null and m.region >= s.digits and m.region < s.upto and m.due < :now
                 limit :most) o) overdue
             order by s.digits limit :places
            """;

    private final JdbcClient database;
    private final Clock clock;

    TotalRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param most up to which each number is counted
     */
    Totals of(Jurisdiction jurisdiction, int most) {
        String prefix = jurisdiction.prefix();
        List<Totals.Row> rows = database.sql(COUNTED)
                .param("prefix", prefix)
                .param("length", below(prefix))
                .param("places", PLACES)
                .param("now", MatterRows.column(clock.instant()))
                .param("most", most)
                .query(TotalRows::row)
                .list();
        List<Totals.Row> below = new ArrayList<>(rows.subList(1, rows.size()));
        return new Totals(rows.getFirst(), below);
    }

    private static int below(String prefix) {
        return LENGTHS.stream()
                .filter(length -> length > prefix.length())
                .findFirst()
                .orElse(prefix.length() + 1);
    }

    private static Totals.Row row(ResultSet row, int number) throws SQLException {
        return new Totals.Row(row.getString("digits"), row.getInt("open"), row.getInt("late"));
    }
}
