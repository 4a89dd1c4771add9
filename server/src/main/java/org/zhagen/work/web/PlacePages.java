package org.zhagen.work.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhagen.access.Acting;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Answers;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.SoughtRegion;
import org.zhagen.work.Oversight;
import org.zhagen.work.Totals;

/** What is open and late in a jurisdiction, by places: for those who answer for it. */
@Pages
@RequestMapping("/work/places")
class PlacePages {

    private final Oversight oversight;
    private final WorkTexts texts;

    PlacePages(Oversight oversight, WorkTexts texts) {
        this.oversight = oversight;
        this.texts = texts;
    }

    @GetMapping
    String show(
            Acting acting,
            @RequestParam(required = false) @Nullable SoughtRegion region,
            @RequestParam(defaultValue = "") String when,
            Paging paging,
            Model model,
            Locale language) {
        RegionCode place = SoughtRegion.codeOf(region);
        boolean late = when.equals("late");
        Totals totals = Answers.value(oversight.totals(acting, place));
        model.addAttribute("totals", totals);
        model.addAttribute("listing", Answers.value(oversight.there(acting, place, late, paging)));
        model.addAttribute("region", SoughtRegion.digitsOf(region));
        model.addAttribute("late", late);
        model.addAttribute("said", texts.in(language));
        return "work/places";
    }
}
