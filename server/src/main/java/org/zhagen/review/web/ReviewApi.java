package org.zhagen.review.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Target;
import org.zhagen.kernel.rate.ThreeRates;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.review.GaugeView;
import org.zhagen.review.Gauges;
import org.zhagen.review.MonthRates;
import org.zhagen.review.MonthReview;
import org.zhagen.review.MonthlyReviews;
import org.zhagen.review.Months;
import org.zhagen.ticket.CourseFigures;
import org.zhagen.ticket.Gauge;
import org.zhagen.ticket.InstalledGauge;
import org.zhagen.ticket.RepeatedProblem;
import org.zhagen.web.Answers;

/** Figures for programs. */
@RestController
@RequestMapping("/api/v1/review")
class ReviewApi {

    private final MonthlyReviews reviews;
    private final Gauges gauges;

    ReviewApi(MonthlyReviews reviews, Gauges gauges) {
        this.reviews = reviews;
        this.gauges = gauges;
    }

    /**
     * The three rates of the tickets closed in a month.
     *
     * @param responded a share from 0 to 1, null where nothing that counts was said; so the next three
     * @param valid visits that count
     * @param rule version by which they are reckoned, and the region that wrote it; empty for the convention
     */
    record RatesJson(
            @Nullable Double responded,
            @Nullable Double solved,
            @Nullable Double satisfied,
            @Nullable Double composite,
            int visits,
            int valid,
            int rule,
            String ruleRegion) {
        static RatesJson of(MonthRates month) {
            ThreeRates rates = month.rates();
            int version = month.rule().scheme().version();
            return rates == null
                    ? new RatesJson(
                            null, null, null, null, 0, 0, version, month.rule().region())
                    : new RatesJson(
                            rates.respondedRate(),
                            rates.solvedRate(),
                            rates.satisfiedRate(),
                            rates.composite(),
                            rates.visits(),
                            rates.valid(),
                            version,
                            month.rule().region());
        }
    }

    /**
     * A month of a region.
     *
     * @param asOf the moment whose knowledge it shows
     * @param counted up to when tickets were counted: that moment, or where none was asked for a minute or two before it
     */
    record MonthJson(
            String region,
            String month,
            Instant asOf,
            Instant counted,
            List<CourseFigures> procedures,
            RatesJson rates,
            List<RepeatedProblem> repeated) {
        static MonthJson of(MonthReview review) {
            return new MonthJson(
                    review.region().digits(),
                    review.month().toString(),
                    review.asOf(),
                    review.counted(),
                    review.figures(),
                    RatesJson.of(review.rates()),
                    review.repeated());
        }
    }

    /**
     * A figure that a plan wants.
     *
     * @param source {@code tickets}, {@code tool}, {@code survey}, {@code register} or {@code reported}
     * @param counted whether the product counts it; there are no periods where it does not
     * @param procedure id of the procedure; empty where it does not follow from tickets, and so are the next two
     * @param of which tool or survey, register, or who reports; empty where it follows from tickets
     * @param count what the tool counts, or which question of the survey; otherwise empty
     * @param target sign and bound, such as {@code >= 90}; null for none
     */
    record WantedJson(
            String series,
            String indicator,
            String title,
            String region,
            String unit,
            String every,
            String source,
            boolean counted,
            String procedure,
            String stage,
            String measure,
            String of,
            String count,
            @Nullable String target) {
        static WantedJson of(InstalledGauge wanted, boolean counted) {
            Gauge gauge = wanted.gauge();
            Target target = gauge.target();
            Named named = Named.of(gauge.from());
            return new WantedJson(
                    wanted.series(),
                    gauge.indicator(),
                    gauge.title(),
                    wanted.region().digits(),
                    gauge.unit(),
                    Code.kebab(gauge.every()),
                    named.source(),
                    counted,
                    named.procedure(),
                    named.stage(),
                    named.measure(),
                    named.of(),
                    named.count(),
                    target == null ? null : target.sign().written() + " " + target.bound());
        }
    }

    /** What a figure follows from, by words. */
    private record Named(String source, String procedure, String stage, String measure, String of, String count) {
        static Named of(Gauge.From from) {
            return switch (from) {
                case Gauge.From.Tickets tickets ->
                    new Named("tickets", tickets.procedure(), tickets.stage(), Code.kebab(tickets.measure()), "", "");
                case Gauge.From.Tool tool -> named("tool", Code.kebab(tool.tool()), tool.count());
                case Gauge.From.Survey survey -> named("survey", survey.survey(), survey.question());
                case Gauge.From.Register register -> named("register", register.register(), "");
                case Gauge.From.Reported reported -> named("reported", reported.who(), "");
            };
        }

        private static Named named(String source, String of, String count) {
            return new Named(source, "", "", "", of, count);
        }
    }

    /**
     * What a figure was in a period.
     *
     * @param value null where there was nothing to measure it by
     * @param kept since when it is kept as it was shown; null while the period goes on
     */
    record PointJson(
            String period,
            @Nullable Double value,
            long part,
            long whole,
            @Nullable Instant kept) {
        static PointJson of(GaugeView.Point point) {
            return new PointJson(
                    point.period().label(),
                    point.measured().value(),
                    point.measured().part(),
                    point.measured().whole(),
                    point.kept());
        }
    }

    /** A figure over its last periods, the earliest first; none where the product does not count it. */
    record GaugeJson(WantedJson wanted, List<PointJson> points) {}

    /**
     * A month of a region.
     *
     * @param month such as 2026-10
     * @param region digits; empty for the place of whoever asks
     * @param asOf what happened later is as if it had not; now where it is left out
     */
    @GetMapping("/months/{month}")
    MonthJson month(
            Acting acting,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(required = false) @Nullable Instant asOf) {
        YearMonth known = Answers.found(Months.read(month));
        String digits = region.isEmpty() ? acting.jurisdiction().prefix() : region;
        RegionCode place = Answers.found(RegionCode.read(digits));
        return MonthJson.of(Answers.value(reviews.of(acting, place, known, asOf)));
    }

    /** The figures that plans of the jurisdiction want. */
    @GetMapping("/indicators")
    List<WantedJson> wanted(Acting acting) {
        return Answers.value(gauges.around(acting, acting.jurisdiction().prefix())).stream()
                .map(wanted -> WantedJson.of(wanted, gauges.counts(wanted)))
                .toList();
    }

    /**
     * The figures of a plan over their last twelve periods.
     *
     * @param asOf what happened later is as if it had not; now where it is left out
     */
    @GetMapping("/indicators/{series}")
    List<GaugeJson> indicators(
            Acting acting, @PathVariable String series, @RequestParam(required = false) @Nullable Instant asOf) {
        return Answers.value(gauges.ofSeries(acting, series, asOf)).stream()
                .map(view -> new GaugeJson(
                        WantedJson.of(view.wanted(), view.counted()),
                        view.points().stream().map(PointJson::of).toList()))
                .toList();
    }
}
