package org.zhagen.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.playbook.SharedIndicators;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.registry.Display;
import org.zhagen.registry.DisplayDraft;
import org.zhagen.registry.DisplayForms;
import org.zhagen.registry.DisplayStep;
import org.zhagen.registry.Displays;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;

/**
 * The form in which a display is written. Its buttons that add and take away rows send the whole form and get it back, so
 * that it works without scripts; nothing is kept by them.
 */
@Pages
@RequestMapping("/registry/displays")
class DisplayForm {

    private static final List<String> INDICATORS = SharedIndicators.standard().all().values().stream()
            .map(SharedIndicators.Shared::title)
            .toList();

    private final Displays displays;
    private final DisplayForms forms;

    DisplayForm(Displays displays, DisplayForms forms) {
        this.displays = displays;
        this.forms = forms;
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("topics", Choice.of(Topic.class, "registry.topic"));
        model.addAttribute("designs", Choice.of(Design.class, "registry.design"));
        model.addAttribute("kindsOfIndicator", Choice.of(Indicator.Kind.class, "registry.indicator.kind"));
        model.addAttribute("directions", Choice.of(Indicator.Direction.class, "registry.indicator.better"));
        model.addAttribute("indicators", INDICATORS);
    }

    /** The record is made by its constructor; nothing is set on it afterwards. */
    @InitBinder("draft")
    void constructorOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @GetMapping("/new")
    ModelAndView blank(Acting acting, Locale language) {
        DisplayDraft draft = Answers.value(forms.blank(acting));
        return form(acting, draft, Problems.NONE, language);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(Acting acting, @PathVariable UUID id, Locale language) {
        Display display = Answers.value(forms.open(acting, id));
        return form(acting, DisplayDraft.of(display), Problems.NONE, language)
                .addObject("id", id)
                .addObject("version", display.version());
    }

    /** The form with a row more or fewer. */
    @PostMapping("/rows")
    ModelAndView rows(
            Acting acting,
            @RequestParam String row,
            @RequestParam(required = false) UUID id,
            @RequestParam(required = false) Integer version,
            @ModelAttribute("draft") DisplayDraft draft,
            Locale language) {
        return form(acting, draft.edited(row), Problems.NONE, language)
                .addObject("id", id)
                .addObject("version", version)
                .addObject("edited", row.contains("action") ? "actions" : "evidence");
    }

    /** The panel beside the form, for scripts. */
    @PostMapping("/check")
    String check(Acting acting, @ModelAttribute("draft") DisplayDraft draft, Model model, Locale language) {
        DisplayView.judgement(model, Answers.value(displays.judge(acting, draft)), language);
        return "registry/formalism :: panel";
    }

    @PostMapping
    ModelAndView write(
            Acting acting,
            @RequestParam(defaultValue = "save") String then,
            @ModelAttribute("draft") DisplayDraft draft,
            Locale language,
            RedirectAttributes redirect) {
        return switch (displays.write(acting, draft)) {
            case Outcome.Done<Display>(Display display) -> kept(acting, display, then, language, redirect);
            case Outcome.Refused<Display> refused -> again(acting, draft, refused, language);
        };
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "save") String then,
            @ModelAttribute("draft") DisplayDraft draft,
            Locale language,
            RedirectAttributes redirect) {
        return switch (displays.change(acting, id, version, draft)) {
            case Outcome.Done<Display>(Display display) -> kept(acting, display, then, language, redirect);
            case Outcome.Refused<Display> refused ->
                again(acting, draft, refused, language).addObject("id", id).addObject("version", version);
        };
    }

    /** What was kept is submitted, too, when that was asked; if something is missing for it, the form says what. */
    private ModelAndView kept(
            Acting acting, Display display, String then, Locale language, RedirectAttributes redirect) {
        if (then.equals("submit")) {
            Outcome<Display> submitted = displays.step(acting, display.id(), display.version(), DisplayStep.SUBMIT, "");
            if (submitted instanceof Outcome.Refused<Display> refused) {
                return again(acting, DisplayDraft.of(display), refused, language)
                        .addObject("id", display.id())
                        .addObject("version", display.version());
            }
            Flash.done(redirect, "registry.display.submitted-now");
        } else {
            Flash.done(redirect, "registry.display.saved");
        }
        return new ModelAndView("redirect:/registry/displays/" + display.id());
    }

    private ModelAndView again(Acting acting, DisplayDraft draft, Outcome.Refused<Display> refused, Locale language) {
        ModelAndView page = form(acting, draft, Problems.of(refused, language), language);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(Acting acting, DisplayDraft draft, Problems problems, Locale language) {
        ModelAndView page = new ModelAndView("registry/display-form");
        page.addObject("draft", draft.withRoom());
        page.addObject("problems", problems);
        page.addObject("units", units(acting));
        page.addObject("edited", "");
        var judgement = Answers.value(displays.judge(acting, draft));
        page.addObject("overall", judgement.overall().id());
        page.addObject("reasons", DisplayView.reasons(judgement, language));
        return page;
    }

    private List<Choice> units(Acting acting) {
        List<Choice> units = new ArrayList<>();
        Answers.value(forms.units(acting))
                .forEach(unit -> units.add(new Choice(unit.id().toString(), Objects.requireNonNull(unit.name()))));
        return units;
    }
}
