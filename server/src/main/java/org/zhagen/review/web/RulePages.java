package org.zhagen.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.review.Exclusion;
import org.zhagen.review.ReviewPermission;
import org.zhagen.review.Rule;
import org.zhagen.review.RuleDraft;
import org.zhagen.review.Rules;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;
import org.zhagen.web.SoughtRegion;

/** How rates are reckoned: all versions, and a new one from a day on. */
@Pages
@RequestMapping("/review/rules")
class RulePages {

    private static final List<Choice> EXCLUSIONS = Choice.of(Exclusion.class, "review.exclusion");

    private final Rules rules;
    private final ReviewWords words;
    private final Clock clock;

    RulePages(Rules rules, ReviewWords words, Clock clock) {
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Acting acting,
            @RequestParam(required = false) @Nullable SoughtRegion region,
            Model model,
            Locale language) {
        fill(acting, region, model, language);
        return "review/rules";
    }

    @PostMapping
    ModelAndView write(Acting acting, RuleDraft draft, Model model, Locale language, RedirectAttributes redirect) {
        return switch (rules.write(acting, draft)) {
            case Outcome.Done<Rule>(Rule rule) -> {
                Flash.done(redirect, "review.did.rule", rule.scheme().from().toString());
                yield new ModelAndView("redirect:/review/rules");
            }
            case Outcome.Refused<Rule> refused -> {
                Problems problems = Problems.of(refused, language);
                fill(acting, null, model, language);
                yield new ModelAndView("review/rules", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", problems)
                        .addObject("sent", draft);
            }
        };
    }

    private void fill(Acting acting, @Nullable SoughtRegion region, Model model, Locale language) {
        Answers.permitted(acting, ReviewPermission.READ);
        RegionCode sought = SoughtRegion.codeOf(region);
        RegionCode place =
                sought == null ? RegionCode.read(acting.jurisdiction().prefix()).orElse(null) : sought;
        List<Rule> all = place == null ? List.of() : Answers.value(rules.list(acting, place));
        model.addAttribute("said", words.in(language));
        model.addAttribute("rules", all);
        model.addAttribute("place", place == null ? "" : place.digits());
        model.addAttribute("current", place == null ? null : rules.on(acting, place, LocalDate.now(clock)));
        model.addAttribute("exclusions", EXCLUSIONS);
        boolean may = acting.may(ReviewPermission.CONFIGURE)
                && !acting.jurisdiction().prefix().isEmpty();
        model.addAttribute("mayWrite", may);
        model.addAttribute("sent", place == null ? null : draft(rules.on(acting, place, LocalDate.now(clock))));
    }

    /** What counts now, to be changed. */
    private RuleDraft draft(Rule rule) {
        List<Double> levels = rule.scheme().coefficients();
        return new RuleDraft(
                LocalDate.now(clock).plusMonths(1).withDayOfMonth(1).toString(),
                percent(rule.scheme().responded()),
                percent(rule.scheme().solved()),
                percent(rule.scheme().satisfied()),
                percent(levels.get(0)),
                percent(levels.get(1)),
                percent(levels.get(2)),
                percent(levels.get(3)),
                percent(levels.get(4)),
                rule.scheme().exclusions().stream().sorted().toList(),
                percent(rule.sample().share()),
                "");
    }

    private static String percent(double share) {
        return ReviewWords.Said.number(100 * share);
    }
}
