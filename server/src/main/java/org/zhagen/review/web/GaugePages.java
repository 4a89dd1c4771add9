package org.zhagen.review.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhagen.access.Acting;
import org.zhagen.access.Days;
import org.zhagen.review.GaugeView;
import org.zhagen.review.Gauges;
import org.zhagen.ticket.InstalledGauge;
import org.zhagen.web.Answers;
import org.zhagen.web.Pages;
import org.zhagen.web.RegionTexts;
import org.zhagen.web.SoughtRegion;

/** The indicators of plans in force. */
@Pages
@RequestMapping("/review/indicators")
class GaugePages {

    private final Gauges gauges;
    private final ReviewWords words;
    private final RegionTexts regions;

    private final Clock clock;

    GaugePages(Gauges gauges, ReviewWords words, RegionTexts regions, Clock clock) {
        this.gauges = gauges;
        this.words = words;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * A plan with how many indicators it brought.
     *
     * @param counted how many of them some room counts
     */
    record Plan(InstalledGauge first, long counted, long indicators) {}

    @GetMapping
    String list(Acting acting, @RequestParam(required = false) @Nullable SoughtRegion region, Model model) {
        String asked = SoughtRegion.digitsOf(region);
        String prefix = !asked.isEmpty() && acting.in(asked)
                ? asked
                : acting.jurisdiction().prefix();
        Map<String, Plan> plans = new LinkedHashMap<>();
        for (InstalledGauge gauge : Answers.value(gauges.around(acting, prefix))) {
            plans.merge(
                    gauge.series(),
                    new Plan(gauge, gauges.counts(gauge) ? 1 : 0, 1),
                    (one, more) -> new Plan(
                            one.first(), one.counted() + more.counted(), one.indicators() + more.indicators()));
        }
        model.addAttribute("plans", List.copyOf(plans.values()));
        model.addAttribute("regionLabel", regions.label(prefix));
        return "review/plans";
    }

    /**
     * @param on the day at the end of which things are shown as they were known; empty for now
     */
    @GetMapping("/{series}")
    String show(
            Acting acting,
            @PathVariable String series,
            @RequestParam(defaultValue = "") String on,
            Model model,
            Locale language) {
        Instant asOf = Days.read(on)
                .map(day -> day.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                .orElse(null);
        List<GaugeView> all = Answers.value(gauges.ofSeries(acting, series, asOf));
        List<GaugeView> counted = all.stream().filter(GaugeView::counted).toList();
        model.addAttribute("gauges", counted);
        model.addAttribute(
                "others", all.stream().filter(view -> !view.counted()).toList());
        model.addAttribute("first", all.getFirst().wanted());
        model.addAttribute("sparks", counted.stream().map(Spark::of).toList());
        model.addAttribute("on", asOf == null ? "" : on);
        model.addAttribute("said", words.in(language));
        return "review/indicators";
    }
}
