package org.zhagen.ticket;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.site.RegionCode;

/**
 * The front door to figures of tickets: nobody types them, they follow from what happened. They tell of procedures and places, never of
 * people. The room that shows them asks for its own permission; what lies outside the jurisdiction is not counted.
 */
@Service
public class Figures {

    private static final Acting PRODUCT = Acting.system("figures", Jurisdiction.COUNTRY);

    /** So often in three months is the same problem a repeated one; of the playbook 街乡吹哨、部门报到, its signal of repeated places. */
    private static final int REPEATED = 3;

    private static final int MOST_REPEATED = 20;
    private static final int MOST_CASES = 3;

    private final Doors doors;
    private final FigureRows rows;
    private final GaugeRows gauges;
    private final CourseRows courses;
    private final Measuring measuring;
    private final ActClock clock;

    Figures(Doors doors, FigureRows rows, GaugeRows gauges, CourseRows courses, Measuring measuring, ActClock clock) {
        this.doors = doors;
        this.rows = rows;
        this.gauges = gauges;
        this.courses = courses;
        this.measuring = measuring;
        this.clock = clock;
    }

    /**
     * What happened in a month, by procedure, in the order of playbooks and procedures.
     *
     * @param region digits; empty for the whole country
     * @param asOf what happened later is as if it had not
     */
    public List<CourseFigures> month(Acting acting, String region, YearMonth month, Instant asOf) {
        Period period = Period.month(month);
        return doors.read(acting, () -> folded(rows.courses(region, period, asOf), rows.stages(region, period, asOf)));
    }

    /** Revisions of a plan are one: what counts is the procedure. */
    private List<CourseFigures> folded(List<FigureRows.CourseRow> counts, List<FigureRows.StageRow> clocks) {
        SequencedMap<String, List<UUID>> byProcedure = new LinkedHashMap<>();
        counts.forEach(row -> add(byProcedure, row.course()));
        clocks.forEach(row -> add(byProcedure, row.course()));
        return byProcedure.values().stream()
                .map(all -> figures(all, counts, clocks))
                .sorted(Comparator.comparing(CourseFigures::playbook)
                        .thenComparing(CourseFigures::procedure)
                        .thenComparing(CourseFigures::series))
                .toList();
    }

    private void add(Map<String, List<UUID>> byProcedure, UUID course) {
        InstalledCourse known = courses.known(course);
        List<UUID> all = byProcedure.computeIfAbsent(
                known.series() + "/" + known.course().id(), fresh -> new ArrayList<>());
        if (!all.contains(course)) {
            all.add(course);
        }
    }

    private CourseFigures figures(
            List<UUID> revisions, List<FigureRows.CourseRow> counts, List<FigureRows.StageRow> clocks) {
        InstalledCourse latest = revisions.stream()
                .map(courses::known)
                .max(Comparator.comparing(InstalledCourse::installed))
                .orElseThrow();
        List<FigureRows.CourseRow> own =
                counts.stream().filter(row -> revisions.contains(row.course())).toList();
        return new CourseFigures(
                latest.series(),
                latest.title(),
                latest.course().id(),
                latest.course().title(),
                own.stream().mapToLong(FigureRows.CourseRow::opened).sum(),
                own.stream().mapToLong(FigureRows.CourseRow::handled).sum(),
                own.stream().mapToLong(FigureRows.CourseRow::dropped).sum(),
                own.stream().mapToLong(FigureRows.CourseRow::reopened).sum(),
                own.stream().mapToLong(FigureRows.CourseRow::finished).sum(),
                own.stream().mapToLong(FigureRows.CourseRow::handed).sum(),
                own.stream().mapToLong(FigureRows.CourseRow::escalated).sum(),
                own.stream().mapToLong(FigureRows.CourseRow::paused).sum(),
                stages(
                        latest.course(),
                        clocks.stream()
                                .filter(row -> revisions.contains(row.course()))
                                .toList()));
    }

    private static List<CourseFigures.Stage> stages(Course course, List<FigureRows.StageRow> clocks) {
        Map<String, List<FigureRows.StageRow>> byStage =
                clocks.stream().collect(Collectors.groupingBy(FigureRows.StageRow::stage));
        List<CourseFigures.Stage> stages = new ArrayList<>();
        for (Leg leg : course.legs()) {
            List<FigureRows.StageRow> own = byStage.getOrDefault(leg.id(), List.of());
            long due = own.stream().mapToLong(FigureRows.StageRow::due).sum();
            if (due > 0) {
                long onTime =
                        own.stream().mapToLong(FigureRows.StageRow::onTime).sum();
                stages.add(new CourseFigures.Stage(leg.id(), leg.title(), due, onTime));
            }
        }
        return stages;
    }

    /**
     * Tickets of a month from which one can learn: late for longest, passed on most often, scored lowest and highest. Only for whoever
     * may see them; confidential ones are left out.
     */
    public List<TicketCase> cases(Acting acting, String region, YearMonth month, Instant asOf) {
        if (!acting.may(TicketPermission.OVERSEE)) {
            return List.of();
        }
        return doors.read(acting, () -> {
            List<TicketCase> all = new ArrayList<>();
            for (TicketCase.Sort sort : TicketCase.Sort.values()) {
                all.addAll(rows.cases(sort, region, Period.month(month), asOf, MOST_CASES));
            }
            return all;
        });
    }

    /** The same kind of thing at the same place three times or more in the three months that end with this one. */
    public List<RepeatedProblem> repeated(Acting acting, String region, YearMonth month, Instant asOf) {
        Period three = new Period(month.minusMonths(2), 3);
        return doors.read(acting, () -> rows.repeated(region, three, asOf, REPEATED, MOST_REPEATED));
    }

    /** The figures that are wanted in a jurisdiction and in what it lies in. What a place wants to reach is open to everybody there. */
    public List<InstalledGauge> gauges(Acting acting, String prefix) {
        return gauges(acting, prefix, clock.instant());
    }

    /** Those that were wanted at a moment, with the targets of then. */
    public List<InstalledGauge> gauges(Acting acting, String prefix, Instant asOf) {
        return doors.read(acting, () -> gauges.around(prefix, asOf));
    }

    /** The figures that a plan brought; none where it is not in force. */
    public List<InstalledGauge> ofSeries(Acting acting, String series) {
        return doors.read(acting, () -> gauges.ofSeries(series));
    }

    /**
     * What a figure was in periods, at the whole place for which it is wanted, whoever asks: sums that name nobody. Nothing for a period
     * that was over before the procedure came into force, or has not begun.
     */
    public Map<Period, Measured> values(InstalledGauge wanted, List<Period> periods, Instant asOf) {
        return doors.read(PRODUCT, () -> {
            CourseRows.Series series =
                    courses.ofSeries(wanted.series(), wanted.gauge().procedure());
            Map<Period, Measured> values = new LinkedHashMap<>();
            for (Period period : periods) {
                values.put(period, value(wanted, series, period, asOf));
            }
            return values;
        });
    }

    private Measured value(InstalledGauge wanted, CourseRows.Series series, Period period, Instant asOf) {
        Instant first = series.first();
        boolean before = first == null || !first.isBefore(period.end(clock.getZone()));
        boolean ahead = asOf.isBefore(
                period.first().atDay(1).atStartOfDay(clock.getZone()).toInstant());
        if (before || ahead) {
            return new Measured(null, 0, 0);
        }
        RegionCode region = wanted.region();
        return measuring.measure(
                wanted.gauge(),
                new MeasureRows.Scope(region, series.courses(), wanted.gauge().stage(), period, asOf));
    }
}
