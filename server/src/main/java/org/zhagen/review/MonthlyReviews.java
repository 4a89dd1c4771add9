package org.zhagen.review;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.Figures;
import org.zhagen.ticket.InstalledGauge;
import org.zhagen.ticket.MonthCounts;

/** The front door to monthly reviews (复盘): all that is known of a month of a region, now or at a moment of the past. */
@Service
public class MonthlyReviews {

    private final Doors doors;
    private final Figures figures;
    private final Gauges gauges;
    private final Rules rules;
    private final VisitFigures visits;
    private final LessonRows lessons;
    private final ActClock clock;

    MonthlyReviews(
            Doors doors,
            Figures figures,
            Gauges gauges,
            Rules rules,
            VisitFigures visits,
            LessonRows lessons,
            ActClock clock) {
        this.doors = doors;
        this.figures = figures;
        this.gauges = gauges;
        this.rules = rules;
        this.visits = visits;
        this.lessons = lessons;
        this.clock = clock;
    }

    /**
     * A month of a region.
     *
     * @param asOf what happened later is as if it had not; null, or what lies ahead, is now
     */
    public Outcome<MonthReview> of(Acting acting, RegionCode region, YearMonth month, @Nullable Instant asOf) {
        if (!acting.in(region)) {
            return Outcome.notYours(ReviewPermission.READ);
        }
        Instant now = clock.instant();
        Instant then = asOf == null || asOf.isAfter(now) ? null : asOf;
        Instant until = then == null ? now : then;
        return doors.query(acting, ReviewPermission.READ, () -> Outcome.done(told(acting, region, month, until)))
                .map(told -> review(acting, region, month, then, now, told));
    }

    /** What is read each time, so that whoever wrote it sees it at once. */
    private record Told(Rule rule, Rule ruleBefore, List<InstalledGauge> gauges, List<Lesson> lessons) {}

    private Told told(Acting acting, RegionCode region, YearMonth month, Instant until) {
        return new Told(
                rule(acting, region, month),
                rule(acting, region, month.minusMonths(1)),
                figures.gauges(acting, region.digits(), until),
                lessons.of(region, month, until));
    }

    /** What is counted, outside of any transaction: whoever waits for it holds no connection. */
    private MonthReview review(
            Acting acting, RegionCode region, YearMonth month, @Nullable Instant then, Instant now, Told told) {
        Instant until = then == null ? now : then;
        MonthCounts counts = figures.month(acting, region, month, then);
        MonthRates rates = visits.rates(acting, told.rule(), region, month, then);
        MonthRates ratesBefore = visits.rates(acting, told.ruleBefore(), region, month.minusMonths(1), then);
        return new MonthReview(
                region,
                month,
                until,
                Stream.of(counts.asOf(), rates.asOf(), ratesBefore.asOf())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                counts.figures(),
                counts.before(),
                rates,
                ratesBefore,
                counts.cases(),
                counts.repeated(),
                banded(told.gauges(), region, month, until, now),
                told.lessons());
    }

    /** The three rates of a month of a region, as they were known at a moment. */
    public Outcome<MonthRates> rates(Acting acting, YearMonth month, RegionCode region, Instant asOf) {
        return acting.in(region)
                ? doors.query(acting, ReviewPermission.READ, () -> Outcome.done(rule(acting, region, month)))
                        .map(rule -> visits.rates(acting, rule, region, month, asOf))
                : Outcome.notYours(ReviewPermission.READ);
    }

    /** A rule that begins within a month counts from the next one, so that all of a month is reckoned alike. */
    private Rule rule(Acting acting, RegionCode region, YearMonth month) {
        return rules.on(acting, region, month.atDay(1));
    }

    private List<GaugeView> banded(
            List<InstalledGauge> wanted, RegionCode region, YearMonth month, Instant asOf, Instant now) {
        return wanted.stream()
                .filter(gauge ->
                        region.contains(gauge.region()) || gauge.region().contains(region))
                .map(gauge -> new GaugeView(gauge, true, List.of()))
                .filter(view -> view.band().isPresent())
                .limit(20)
                .map(view -> gauges.view(view.wanted(), month, asOf, now))
                .toList();
    }
}
