package org.zhagen.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;
import org.zhagen.kernel.site.RegionCode;

/** Counts the forms that offices filled in with tickets, as it was known at a moment. */
@Repository
class FormRows {

    /** Whoever raised a ticket from outside of the offices fills in forms of their own. */
    private static final String FILLED = """
            (select e.course, e.stage, e.month, split_part(e.office, ' · ', 1) as unit,
                    case when e.kind = 'opened' then t.form else e.data->'form' end as form
               from ticket_event e join ticket t on t.id = e.ticket
              where e.month = any(:months::date[]) and e.region >= :from and e.region < :to and e.course = any(:courses) and e.at <= :asOf
                and e.kind in ('opened', 'ended') and e.person <> :nobody
                and not (t.source in ('resident', 'program') and e.person = t.opened_by)
                and case when e.kind = 'opened' then t.form <> '{}' else e.data->'form' is not null end) filled""";

    private static final String FORMS =
            "select count(*) as forms, count(distinct (month, unit)) as units from " + FILLED;

    private static final String FIELDS = "select course, stage, field, count(*) as times from " + FILLED + """
             cross join lateral jsonb_object_keys(form) field
             group by course, stage, field
            """;

    private final JdbcClient database;

    FormRows(JdbcClient database) {
        this.database = database;
    }

    record Scope(RegionCode region, List<UUID> courses, Period period, Instant asOf) {}

    /**
     * How many forms.
     *
     * @param units in how many months units filled in any, summed over the units
     */
    record Filled(long forms, long units) {}

    /**
     * How often a field was filled in.
     *
     * @param stage empty for the form with which a ticket is opened
     */
    record Field(UUID course, String stage, String id, long times) {}

    Filled filled(Scope scope) {
        return asked(FORMS, scope)
                .query((row, number) -> new Filled(row.getLong("forms"), row.getLong("units")))
                .single();
    }

    List<Field> fields(Scope scope) {
        return asked(FIELDS, scope)
                .query((row, number) -> new Field(
                        row.getObject("course", UUID.class),
                        row.getString("stage"),
                        row.getString("field"),
                        row.getLong("times")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope) {
        return database.sql(sql)
                .param("months", scope.period().days())
                .param("from", scope.region().digits())
                .param("to", scope.region().digits() + ":")
                .param("courses", scope.courses().toArray(UUID[]::new))
                .param("nobody", Acting.NOBODY)
                .param("asOf", TicketColumns.column(scope.asOf()));
    }
}
