package org.zhagen.review;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.ticket.Figures;
import org.zhagen.ticket.InstalledGauge;
import org.zhagen.ticket.Measured;
import org.zhagen.ticket.Period;

/**
 * The front door to the indicators of plans: nobody types them, they follow from what happened in the rooms. A period that is over is
 * reckoned when it is first shown and kept, so that what was shown can be shown again.
 */
@Service
public class Gauges {

    private static final int PERIODS = 12;

    private final Doors doors;
    private final Figures figures;
    private final Counting counting;
    private final ValueRows rows;
    private final ActClock clock;

    Gauges(Doors doors, Figures figures, Counting counting, ValueRows rows, ActClock clock) {
        this.doors = doors;
        this.figures = figures;
        this.counting = counting;
        this.rows = rows;
        this.clock = clock;
    }

    /** The figures wanted in a region and in what it lies in, without their values. */
    public Outcome<List<InstalledGauge>> around(Acting acting, String prefix) {
        return doors.query(acting, ReviewPermission.READ, () -> Outcome.done(figures.gauges(acting, prefix)));
    }

    /** Whether some room of the product counts a figure. */
    public boolean counts(InstalledGauge wanted) {
        return counting.counts(wanted.gauge());
    }

    /** The figures of a plan over their last twelve periods. Somebody of the place or around it may see them. */
    public Outcome<List<GaugeView>> ofSeries(Acting acting, String series) {
        return ofSeries(acting, series, null);
    }

    /**
     * The same as it was known at a moment, with the indicators and targets of then.
     *
     * @param asOf what happened later is as if it had not; null, or what lies ahead, is now
     */
    public Outcome<List<GaugeView>> ofSeries(Acting acting, String series, @Nullable Instant asOf) {
        Instant now = clock.instant();
        Instant then = asOf == null || asOf.isAfter(now) ? now : asOf;
        YearMonth month = YearMonth.from(then.atZone(clock.getZone()));
        return doors.query(acting, ReviewPermission.READ, () -> {
                    List<InstalledGauge> all = figures.ofSeries(acting, series, then).stream()
                            .filter(gauge -> concerns(acting, gauge))
                            .toList();
                    return all.isEmpty() ? Outcome.<List<InstalledGauge>>missing() : Outcome.done(all);
                })
                .map(all ->
                        all.stream().map(gauge -> view(gauge, month, then, now)).toList());
    }

    static boolean concerns(Acting acting, InstalledGauge gauge) {
        return acting.in(gauge.region())
                || acting.jurisdiction().prefix().startsWith(gauge.region().digits());
    }

    /**
     * The same over the periods up to the one of a month; what is over is kept, also that there was nothing, unless something earlier is
     * asked for. What no room counts has no periods. Outside of any transaction: whoever waits for what is counted holds no connection.
     */
    GaugeView view(InstalledGauge wanted, YearMonth month, Instant asOf, Instant now) {
        if (!counts(wanted)) {
            return new GaugeView(wanted, false, List.of());
        }
        List<Period> periods = Period.of(wanted.gauge().every(), month).last(PERIODS);
        Map<Period, ValueRows.Kept> known = doors.read(Drawing.PRODUCT, () -> rows.known(wanted, periods, asOf));
        List<Period> open =
                periods.stream().filter(period -> !known.containsKey(period)).toList();
        Map<Period, Measured> fresh = counting.values(wanted, open, asOf.isBefore(now) ? asOf : null);
        List<GaugeView.Point> points = new ArrayList<>();
        for (Period period : periods) {
            ValueRows.Kept kept = known.get(period);
            points.add(
                    kept == null
                            ? point(wanted, period, fresh.getOrDefault(period, Measured.NONE), asOf, now)
                            : new GaugeView.Point(period, kept.measured(), true, kept.reckoned()));
        }
        return new GaugeView(wanted, true, points);
    }

    /** What is over is kept, unless something earlier is asked for. */
    private GaugeView.Point point(InstalledGauge wanted, Period period, Measured measured, Instant asOf, Instant now) {
        boolean over = !period.end(clock.getZone()).isAfter(asOf);
        if (!over || asOf.isBefore(now)) {
            return new GaugeView.Point(period, measured, over, null);
        }
        doors.write(Drawing.PRODUCT, () -> {
            rows.keep(wanted, period, measured, now);
            return true;
        });
        return new GaugeView.Point(period, measured, true, now);
    }
}
