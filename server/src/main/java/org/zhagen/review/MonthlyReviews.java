package org.zhagen.review;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.rate.ThreeRates;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.CourseFigures;
import org.zhagen.ticket.Figures;

/** The front door to monthly reviews (复盘): all that is known of a month of a region, now or at a moment of the past. */
@Service
public class MonthlyReviews {

    private final Doors doors;
    private final Figures figures;
    private final Gauges gauges;
    private final Rules rules;
    private final VisitRows visits;
    private final LessonRows lessons;
    private final ActClock clock;

    MonthlyReviews(
            Doors doors,
            Figures figures,
            Gauges gauges,
            Rules rules,
            VisitRows visits,
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
        Instant until = asOf == null || asOf.isAfter(now) ? now : asOf;
        String digits = region.digits();
        YearMonth last = month.minusMonths(1);
        return doors.command(acting, ReviewPermission.READ, () -> {
            List<CourseFigures> these = figures.month(acting, digits, month, until);
            List<CourseFigures> those = figures.month(acting, digits, last, until);
            return Outcome.done(new MonthReview(
                    region,
                    month,
                    until,
                    these,
                    those,
                    rates(acting, region, month, until),
                    rates(acting, region, last, until),
                    figures.cases(acting, digits, month, until),
                    figures.repeated(acting, digits, month, until),
                    banded(acting, region, month, until, now),
                    lessons.of(region, month, until)));
        });
    }

    /** The three rates of a month of a region, as they were known at a moment. */
    public Outcome<MonthRates> rates(Acting acting, YearMonth month, RegionCode region, Instant asOf) {
        return acting.in(region)
                ? doors.query(acting, ReviewPermission.READ, () -> Outcome.done(rates(acting, region, month, asOf)))
                : Outcome.notYours(ReviewPermission.READ);
    }

    /** A rule that begins within a month counts from the next one, so that all of a month is reckoned alike. */
    private MonthRates rates(Acting acting, RegionCode region, YearMonth month, Instant asOf) {
        Rule rule = rules.on(acting, region, month.atDay(1));
        VisitRows.Counts counts = visits.counts(region.digits(), month, asOf);
        ThreeRates rates = ThreeRates.of(rule.scheme(), visits.said(region.digits(), month, asOf))
                .orElse(null);
        return new MonthRates(rates, rule, counts.open(), counts.asked(), counts.unreachable());
    }

    private List<GaugeView> banded(Acting acting, RegionCode region, YearMonth month, Instant asOf, Instant now) {
        return figures.gauges(acting, region.digits(), asOf).stream()
                .filter(gauge ->
                        region.contains(gauge.region()) || gauge.region().contains(region))
                .map(gauge -> new GaugeView(gauge, List.of()))
                .filter(view -> view.band().isPresent())
                .limit(20)
                .map(view -> gauges.view(view.wanted(), month, asOf, now))
                .toList();
    }
}
