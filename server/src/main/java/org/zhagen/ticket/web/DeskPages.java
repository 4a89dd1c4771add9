package org.zhagen.ticket.web;

import java.util.List;
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
import org.zhagen.identity.Roles;
import org.zhagen.ticket.DeskDraft;
import org.zhagen.ticket.DeskLine;
import org.zhagen.ticket.DeskRole;
import org.zhagen.ticket.Desks;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;
import org.zhagen.web.RegionTexts;
import org.zhagen.work.WorkPermission;

/** Who takes what the roles and bodies of plans do, by place. */
@Pages
@RequestMapping("/desks")
class DeskPages {

    private final Desks desks;
    private final Roles roles;
    private final RegionTexts regions;
    private final TicketWords words;

    DeskPages(Desks desks, Roles roles, RegionTexts regions, TicketWords words) {
        this.desks = desks;
        this.roles = roles;
        this.regions = regions;
        this.words = words;
    }

    @GetMapping
    String list(Acting acting, ShownSettings shown, Paging paging, Model model, Locale language) {
        model.addAttribute("listing", Answers.value(desks.list(acting, shown.filter(), paging)));
        model.addAttribute("open", Answers.value(desks.open(acting)));
        model.addAttribute("needed", Answers.value(desks.needed(acting)).size());
        model.addAttribute("shown", shown);
        model.addAttribute("acting", acting);
        model.addAttribute("said", words.in(language));
        return "ticket/desks";
    }

    @GetMapping("/new")
    String blank(Acting acting, @RequestParam(defaultValue = "") String work, Model model, Locale language) {
        return form(acting, DeskDraft.blank(work), null, 0, model, language);
    }

    @PostMapping
    ModelAndView add(
            Acting acting,
            @ModelAttribute("draft") DeskDraft draft,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return answered(acting, desks.add(acting, draft), draft, null, 0, model, language, redirect);
    }

    @GetMapping("/{id}")
    String show(Acting acting, @PathVariable UUID id, Model model, Locale language) {
        DeskLine line = Answers.value(desks.find(acting, id));
        DeskDraft draft = DeskDraft.of(line);
        return form(
                acting,
                new DeskDraft(draft.work(), regions.label(draft.region()), draft.unit(), draft.role(), draft.person()),
                line,
                line.version(),
                model,
                language);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute("draft") DeskDraft draft,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        DeskLine before = Answers.value(desks.find(acting, id));
        return answered(
                acting, desks.change(acting, id, version, draft), draft, before, version, model, language, redirect);
    }

    @PostMapping("/{id}/end")
    String end(Acting acting, @PathVariable UUID id, Locale language, RedirectAttributes redirect) {
        DeskRole role = Answers.value(desks.end(acting, id)).role();
        Flash.done(redirect, "ticket.desk.ended", words.in(language).doer(role));
        return "redirect:/desks";
    }

    private ModelAndView answered(
            Acting acting,
            Outcome<DeskLine> outcome,
            DeskDraft draft,
            @Nullable DeskLine before,
            int version,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<DeskLine>(DeskLine line) -> {
                Flash.done(
                        redirect,
                        "ticket.desk.saved",
                        words.in(language).doer(line.role()),
                        line.desk().name());
                yield new ModelAndView("redirect:/desks");
            }
            case Outcome.Refused<DeskLine> refused -> {
                Problems problems = Problems.of(refused, language);
                String view = form(acting, draft, before, version, model, language);
                yield new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", problems);
            }
        };
    }

    private String form(
            Acting acting, DeskDraft draft, @Nullable DeskLine before, int version, Model model, Locale language) {
        TicketWords.Said said = words.in(language);
        List<Choice> works = Answers.value(desks.needed(acting)).stream()
                .map(role -> new Choice(role.id(), said.text("ticket.desk.work-of", role.plan(), said.doer(role))))
                .toList();
        model.addAttribute("draft", draft);
        model.addAttribute("before", before);
        model.addAttribute("version", version);
        model.addAttribute("works", works);
        model.addAttribute(
                "roleChoices",
                roles.all().stream()
                        .filter(role -> role.permissions().contains(WorkPermission.READ.id()))
                        .map(role -> new Choice(role.id(), role.name(language)))
                        .toList());
        model.addAttribute("said", said);
        return "ticket/desk-form";
    }
}
