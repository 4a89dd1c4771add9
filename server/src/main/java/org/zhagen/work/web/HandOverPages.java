package org.zhagen.work.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;
import org.zhagen.web.RegionTexts;
import org.zhagen.work.AssigneeDraft;
import org.zhagen.work.HandOverDraft;
import org.zhagen.work.HandOvers;
import org.zhagen.work.Leaver;

/** Handing over what somebody has who leaves. */
@Pages
@RequestMapping("/work/hand-over")
class HandOverPages {

    private final HandOvers handOvers;
    private final Assigning assigning;
    private final RegionTexts regions;

    HandOverPages(HandOvers handOvers, Assigning assigning, RegionTexts regions) {
        this.handOvers = handOvers;
        this.assigning = assigning;
        this.regions = regions;
    }

    /** The form as it is sent. */
    record Form(String from, String person, String role, String region, String unit, String reason) {
        Form {
            from = Text.of(from);
            person = Text.of(person);
            role = Text.of(role);
            region = Text.of(region);
            unit = Text.of(unit);
            reason = Text.of(reason);
        }
    }

    @GetMapping
    String show(Acting acting, @RequestParam(defaultValue = "") String from, Model model, Locale language) {
        model.addAttribute("form", new Form(from, "", "", "", "", ""));
        fill(acting, from, model, language);
        return "work/hand-over";
    }

    @PostMapping
    ModelAndView handOver(
            Acting acting,
            @ModelAttribute("form") Form form,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        AssigneeDraft to =
                new AssigneeDraft(form.person(), form.role(), regions.read(acting, form.region()), form.unit());
        return switch (handOvers.handOver(acting, new HandOverDraft(form.from(), to, form.reason()))) {
            case Outcome.Done<Integer>(Integer count) -> {
                Flash.done(redirect, "work.hand-over.done", count.toString());
                yield new ModelAndView("redirect:/work/hand-over");
            }
            case Outcome.Refused<Integer> refused -> {
                Problems problems = Problems.of(refused, language);
                fill(acting, form.from(), model, language);
                yield new ModelAndView("work/hand-over", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", problems);
            }
        };
    }

    private void fill(Acting acting, String from, Model model, Locale language) {
        List<Leaver> leavers = Answers.value(handOvers.leavers(acting));
        model.addAttribute("leavers", leavers);
        model.addAttribute(
                "leaving",
                leavers.stream()
                        .filter(leaver -> leaver.person().toString().equals(from))
                        .findFirst()
                        .orElse(null));
        assigning.fill(model, language);
    }
}
