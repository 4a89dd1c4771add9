package org.zhagen.ticket;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final KeptFigures.Kept<Month, MonthCounts> months;
    private final KeptFigures.Kept<Value, Measured> values;

    Figures(
            Doors doors,
            FigureRows rows,
            GaugeRows gauges,
            CourseRows courses,
            Measuring measuring,
            ActClock clock,
            KeptFigures kept) {
        this.doors = doors;
        this.rows = rows;
        this.gauges = gauges;
        this.courses = courses;
        this.measuring = measuring;
        this.clock = clock;
        this.months = kept.of(asked -> counted(asked, clock.instant()));
        this.values = kept.of(asked -> measured(asked, clock.instant()));
    }

    /** A month of a region, as it is seen from a jurisdiction: what was moved elsewhere since is not seen from everywhere. */
    private record Month(Jurisdiction sight, RegionCode region, YearMonth month) {}

    /**
     * A figure of a period.
     *
     * @param over whether the period was over when it was asked for: what was counted before that is another one
     */
    private record Value(InstalledGauge wanted, Period period, boolean over) {}

    /**
     * What happened in a month, counted once for all who act in the same jurisdiction.
     *
     * @param asOf what happened later is as if it had not; null for now, which may be a minute or two ago
     */
    public MonthCounts month(Acting acting, RegionCode region, YearMonth month, @Nullable Instant asOf) {
        if (!acting.in(region)) {
            throw new IllegalArgumentException(region + " lies outside " + acting.jurisdiction());
        }
        Month asked = new Month(acting.jurisdiction(), region, month);
        // of the past there are as many moments as somebody likes to name
        MonthCounts counts = asOf == null ? months.get(asked) : counted(asked, asOf);
        return acting.may(TicketPermission.OVERSEE) ? counts : counts.withoutCases();
    }

    private MonthCounts counted(Month asked, Instant asOf) {
        String region = asked.region().digits();
        Period month = Period.month(asked.month());
        Period before = Period.month(asked.month().minusMonths(1));
        Period three = new Period(asked.month().minusMonths(2), 3);
        return doors.read(Acting.system("figures", asked.sight()), () -> {
            List<TicketCase> cases = new ArrayList<>();
            for (TicketCase.Sort sort : TicketCase.Sort.values()) {
                cases.addAll(rows.cases(sort, region, month, asOf, MOST_CASES));
            }
            return new MonthCounts(
                    asOf,
                    folded(rows.courses(region, month, asOf), rows.stages(region, month, asOf)),
                    folded(rows.courses(region, before, asOf), rows.stages(region, before, asOf)),
                    cases,
                    rows.repeated(region, three, asOf, REPEATED, MOST_REPEATED));
        });
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
        return ofSeries(acting, series, clock.instant());
    }

    /** Those that it had brought by a moment, with the targets of then; none where it was not in force then. */
    public List<InstalledGauge> ofSeries(Acting acting, String series, Instant asOf) {
        return doors.read(acting, () -> gauges.ofSeries(series, asOf));
    }

    /** Which of some tickets run under the procedures of a plan, in whichever revision. */
    public Set<UUID> under(String series, Collection<UUID> tickets) {
        return doors.read(PRODUCT, () -> rows.under(series, tickets));
    }

    /** Since when there is a plan that wants figures, whichever revision; empty where there never was. */
    public Optional<Instant> since(String series) {
        return doors.read(PRODUCT, () -> gauges.since(series));
    }

    /**
     * What a figure that follows from tickets was in periods, at the whole place for which it is wanted, whoever asks: sums that name nobody. Nothing for a period
     * that was over before the procedure came into force, or has not begun.
     *
     * @param asOf what happened later is as if it had not; null for now, which may be a minute or two ago
     */
    public Map<Period, Measured> values(InstalledGauge wanted, List<Period> periods, @Nullable Instant asOf) {
        Map<Period, Measured> all = new LinkedHashMap<>();
        for (Period period : periods) {
            boolean over = !period.end(clock.getZone()).isAfter(clock.instant());
            Value asked = new Value(wanted, period, over);
            all.put(period, asOf == null ? values.get(asked) : measured(asked, asOf));
        }
        return all;
    }

    private Measured measured(Value asked, Instant asOf) {
        InstalledGauge wanted = asked.wanted();
        Period period = asked.period();
        if (!(wanted.gauge().from() instanceof Gauge.From.Tickets from)) {
            throw new IllegalArgumentException(wanted.gauge().indicator() + " follows from no tickets");
        }
        return doors.read(PRODUCT, () -> {
            CourseRows.Series series = courses.ofSeries(wanted.series(), from.procedure());
            Instant first = series.first();
            boolean before = first == null || !first.isBefore(period.end(clock.getZone()));
            boolean ahead = asOf.isBefore(period.start(clock.getZone()));
            return before || ahead
                    ? Measured.NONE
                    : measuring.measure(
                            from.measure(),
                            wanted.gauge().unit(),
                            new MeasureRows.Scope(wanted.region(), series.courses(), from.stage(), period, asOf));
        });
    }
}
