package org.zhagen.ticket.web;

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
import org.zhagen.ticket.Duties;
import org.zhagen.ticket.Duty;
import org.zhagen.ticket.DutyDraft;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;
import org.zhagen.web.RegionTexts;

/** The lists of what communities and grid workers may be given. */
@Pages
@RequestMapping("/desks/duties")
class DutyPages {

    private final Duties duties;
    private final RegionTexts regions;

    DutyPages(Duties duties, RegionTexts regions) {
        this.duties = duties;
        this.regions = regions;
    }

    @GetMapping
    String list(Acting acting, ShownSettings shown, Paging paging, Model model) {
        model.addAttribute("listing", Answers.value(duties.list(acting, shown.filter(), paging)));
        model.addAttribute("known", duties.known(acting));
        model.addAttribute("shown", shown);
        model.addAttribute("acting", acting);
        return "ticket/duties";
    }

    @GetMapping("/new")
    String blank(Acting acting, Model model) {
        Answers.permitted(acting, TicketPermission.CONFIGURE);
        return form(acting, DutyDraft.BLANK, null, 0, model);
    }

    @PostMapping
    ModelAndView add(
            Acting acting,
            @ModelAttribute("draft") DutyDraft draft,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return answered(acting, duties.add(acting, draft), draft, null, 0, model, language, redirect);
    }

    @GetMapping("/{id}")
    String show(Acting acting, @PathVariable UUID id, Model model) {
        Duty duty = Answers.value(duties.find(acting, id));
        DutyDraft draft = new DutyDraft(duty.item(), regions.label(duty.region().digits()));
        return form(acting, draft, duty, duty.version(), model);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute("draft") DutyDraft draft,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        Duty before = Answers.value(duties.find(acting, id));
        return answered(
                acting, duties.change(acting, id, version, draft), draft, before, version, model, language, redirect);
    }

    @PostMapping("/{id}/end")
    String end(Acting acting, @PathVariable UUID id, RedirectAttributes redirect) {
        Flash.done(
                redirect,
                "ticket.duty.ended",
                Answers.value(duties.end(acting, id)).item());
        return "redirect:/desks/duties";
    }

    private ModelAndView answered(
            Acting acting,
            Outcome<Duty> outcome,
            DutyDraft draft,
            @Nullable Duty before,
            int version,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<Duty>(Duty duty) -> {
                boolean known = duties.known(acting).contains(duty.item());
                if (known) {
                    Flash.done(redirect, "ticket.duty.saved", duty.item());
                } else {
                    Flash.warn(redirect, "ticket.duty.saved-unknown", duty.item());
                }
                yield new ModelAndView("redirect:/desks/duties");
            }
            case Outcome.Refused<Duty> refused -> {
                Problems problems = Problems.of(refused, language);
                String view = form(acting, draft, before, version, model);
                yield new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", problems);
            }
        };
    }

    private String form(Acting acting, DutyDraft draft, @Nullable Duty before, int version, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("before", before);
        model.addAttribute("version", version);
        model.addAttribute("known", duties.known(acting));
        return "ticket/duty-form";
    }
}
