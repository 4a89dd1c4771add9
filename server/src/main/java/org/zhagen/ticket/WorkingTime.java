package org.zhagen.ticket;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.kernel.clock.OfficeHours;
import org.zhagen.kernel.clock.Working;
import org.zhagen.kernel.clock.WorkingDays;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.flow.Calendars;

/**
 * How time counts here: day and night, or in office hours of the official working days, those that the product brings and those that
 * came in later.
 */
@Component
class WorkingTime {

    private static final String LATER = "select day, works, holiday from ticket_working_day order by day";

    private static final String KEEP = """
            insert into ticket_working_day (day, works, holiday, written, written_by)
            values (:day, :works, :holiday, :written, :by)
            on conflict (day) do update
               set works = excluded.works, holiday = excluded.holiday, written = excluded.written, written_by = excluded.written_by
            """;

    private final JdbcClient database;
    private final ActClock clock;
    private final WorkingDays standard = WorkingDays.standard();
    private volatile @Nullable Known known;

    WorkingTime(JdbcClient database, ActClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is known now. */
    private record Known(List<WorkingDay> later, WorkingDays days, Calendars calendars) {}

    Calendars calendars() {
        return known().calendars;
    }

    WorkingDays days() {
        return known().days;
    }

    /** What came in later. */
    List<WorkingDay> later() {
        return known().later;
    }

    ZoneId zone() {
        return clock.getZone();
    }

    private Known known() {
        Known now = known;
        return now == null ? renewed() : now;
    }

    /** Takes in what came in, here or on another node. */
    void refresh() {
        renewed();
    }

    /** What came in later, as it is written now. */
    List<WorkingDay> written() {
        return database.sql(LATER)
                .query((row, number) -> new WorkingDay(
                        row.getObject("day", LocalDate.class), row.getBoolean("works"), row.getString("holiday")))
                .list();
    }

    /** How time counts where these days came in later. */
    Calendars calendars(List<WorkingDay> later) {
        Known now = known();
        return later.equals(now.later) ? now.calendars : calendars(with(later));
    }

    private Calendars calendars(WorkingDays days) {
        return new Calendars(new Working(days, OfficeHours.USUAL, clock.getZone()));
    }

    private Known renewed() {
        List<WorkingDay> later = written();
        Known before = known;
        if (before != null && before.later.equals(later)) {
            return before;
        }
        WorkingDays days = with(later);
        Known now = new Known(later, days, calendars(days));
        known = now;
        return now;
    }

    private WorkingDays with(List<WorkingDay> later) {
        if (later.isEmpty()) {
            return standard;
        }
        List<String> lines = new ArrayList<>(List.of("day,works,holiday"));
        later.forEach(day -> lines.add(day.line()));
        Findings findings = new Findings();
        WorkingDays days = standard.with("ticket_working_day", String.join("\n", lines), findings);
        if (findings.hasErrors()) {
            throw new IllegalStateException(findings.sorted().toString());
        }
        return days;
    }

    void keep(Collection<WorkingDay> days, String by) {
        days.forEach(day -> database.sql(KEEP)
                .param("day", day.day())
                .param("works", day.works())
                .param("holiday", day.holiday())
                .param("written", TicketColumns.column(clock.instant()))
                .param("by", by)
                .update());
    }
}
