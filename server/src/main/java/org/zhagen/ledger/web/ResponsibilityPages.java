package org.zhagen.ledger.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.ledger.LedgerPermission;
import org.zhagen.ledger.Responsibilities;
import org.zhagen.ledger.Responsibility;
import org.zhagen.ledger.ResponsibilityDraft;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;
import org.zhagen.web.RegionTexts;
import org.zhagen.web.SoughtRegion;

/** The responsibility list, and the form of a line. */
@Pages
@RequestMapping("/ledger/responsibilities")
class ResponsibilityPages {

    private static final int PAGE = 50;

    private final Responsibilities responsibilities;
    private final RegionTexts regions;

    ResponsibilityPages(Responsibilities responsibilities, RegionTexts regions) {
        this.responsibilities = responsibilities;
        this.regions = regions;
    }

    @GetMapping
    String list(
            Acting acting,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable SoughtRegion region,
            Model model) {
        model.addAttribute(
                "slice",
                Answers.value(responsibilities.list(acting, SoughtRegion.digitsOf(region), Text.of(q), after, PAGE)));
        model.addAttribute("q", q);
        model.addAttribute("after", after);
        model.addAttribute("regionShown", region == null ? "" : region.label());
        model.addAttribute("wide", acting.jurisdiction().prefix().length() < 12);
        model.addAttribute("mayWrite", acting.may(LedgerPermission.WRITE));
        return "ledger/responsibilities";
    }

    @GetMapping("/new")
    String blank(Acting acting, Model model) {
        Answers.permitted(acting, LedgerPermission.WRITE);
        model.addAttribute(
                "form",
                new ResponsibilityDraft(regions.label(acting.jurisdiction().prefix()), "", "", "", "", "", ""));
        model.addAttribute("edited", null);
        return "ledger/responsibility";
    }

    @PostMapping
    ModelAndView add(
            Acting acting,
            @ModelAttribute("form") ResponsibilityDraft form,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (responsibilities.add(acting, placed(form, regions.read(acting, form.region())))) {
            case Outcome.Done<Responsibility>(Responsibility row) -> {
                Flash.done(redirect, "ledger.responsibility.added", row.item());
                yield new ModelAndView("redirect:/ledger/responsibilities");
            }
            case Outcome.Refused<Responsibility> refused -> again(null, Problems.of(refused, language), model);
        };
    }

    private static ResponsibilityDraft placed(ResponsibilityDraft form, String digits) {
        return new ResponsibilityDraft(
                digits, form.item(), form.lead(), form.supporters(), form.standard(), form.basis(), form.note());
    }

    @GetMapping("/{id}")
    String edit(Acting acting, @PathVariable UUID id, Model model) {
        Responsibility row = Answers.value(responsibilities.find(acting, id));
        model.addAttribute(
                "form",
                new ResponsibilityDraft(
                        "", row.item(), row.lead(), row.supporters(), row.standard(), row.basis(), row.note()));
        model.addAttribute("edited", row);
        model.addAttribute("mayWrite", acting.may(LedgerPermission.WRITE));
        return "ledger/responsibility";
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Acting acting,
            @PathVariable UUID id,
            @ModelAttribute("form") ResponsibilityDraft form,
            @RequestParam(defaultValue = "-1") int seen,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (responsibilities.change(acting, id, seen, form)) {
            case Outcome.Done<Responsibility>(Responsibility row) -> {
                Flash.done(redirect, "ledger.responsibility.changed", row.item());
                yield new ModelAndView("redirect:/ledger/responsibilities");
            }
            case Outcome.Refused<Responsibility> refused -> {
                Problems problems = Problems.of(refused, language);
                model.addAttribute("mayWrite", true);
                yield again(Answers.value(responsibilities.find(acting, id)), problems, model);
            }
        };
    }

    @PostMapping("/{id}/strike")
    String strike(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int seen,
            RedirectAttributes redirect) {
        Answers.value(responsibilities.strike(acting, id, seen));
        Flash.done(redirect, "ledger.responsibility.struck");
        return "redirect:/ledger/responsibilities";
    }

    private static ModelAndView again(@Nullable Responsibility edited, Problems problems, Model model) {
        return new ModelAndView("ledger/responsibility", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("edited", edited)
                .addObject("problems", problems);
    }
}
