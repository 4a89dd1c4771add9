package org.zhagen.review.web;

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
import org.zhagen.review.GaugeView;
import org.zhagen.review.Gauges;
import org.zhagen.ticket.InstalledGauge;
import org.zhagen.web.Answers;
import org.zhagen.web.Pages;
import org.zhagen.web.RegionTexts;
import org.zhagen.web.SoughtRegion;

/** The indicators of plans in force that follow from their procedures. */
@Pages
@RequestMapping("/review/indicators")
class GaugePages {

    private final Gauges gauges;
    private final ReviewWords words;
    private final RegionTexts regions;

    GaugePages(Gauges gauges, ReviewWords words, RegionTexts regions) {
        this.gauges = gauges;
        this.words = words;
        this.regions = regions;
    }

    /** A plan with how many indicators it brought. */
    record Plan(InstalledGauge first, long indicators) {}

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
                    new Plan(gauge, 1),
                    (one, more) -> new Plan(one.first(), one.indicators() + more.indicators()));
        }
        model.addAttribute("plans", List.copyOf(plans.values()));
        model.addAttribute("regionLabel", regions.label(prefix));
        return "review/plans";
    }

    @GetMapping("/{series}")
    String show(Acting acting, @PathVariable String series, Model model, Locale language) {
        List<GaugeView> all = Answers.value(gauges.ofSeries(acting, series));
        model.addAttribute("gauges", all);
        model.addAttribute("first", all.getFirst().wanted());
        model.addAttribute("sparks", all.stream().map(Spark::of).toList());
        model.addAttribute("said", words.in(language));
        return "review/indicators";
    }
}
