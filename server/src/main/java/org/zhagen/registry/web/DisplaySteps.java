package org.zhagen.registry.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.registry.DisplayFollowUps;
import org.zhagen.registry.DisplayReviews;
import org.zhagen.registry.DisplayStep;
import org.zhagen.registry.Displays;
import org.zhagen.registry.Dossiers;
import org.zhagen.registry.FollowUpDraft;
import org.zhagen.registry.ReviewDraft;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;

/** What is done with a display on its page: steps, reviews, follow-ups. */
@Pages
@RequestMapping("/registry/displays/{id}")
class DisplaySteps {

    private final Displays displays;
    private final Dossiers dossiers;
    private final DisplayReviews reviews;
    private final DisplayFollowUps followUps;
    private final DisplayView view;

    DisplaySteps(
            Displays displays,
            Dossiers dossiers,
            DisplayReviews reviews,
            DisplayFollowUps followUps,
            DisplayView view) {
        this.displays = displays;
        this.dossiers = dossiers;
        this.reviews = reviews;
        this.followUps = followUps;
        this.view = view;
    }

    @PostMapping("/steps/{step}")
    ModelAndView step(
            Acting acting,
            @PathVariable UUID id,
            @PathVariable DisplayStep step,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (displays.step(acting, id, version, step, words)) {
            case Outcome.Done<?> ignored -> done(id, "registry.step.done." + step.id(), redirect);
            case Outcome.Refused<?> refused -> again(acting, id, refused, model, language);
        };
    }

    @PostMapping("/reviews")
    ModelAndView review(
            Acting acting,
            @PathVariable UUID id,
            @ModelAttribute("review") ReviewDraft draft,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (reviews.write(acting, id, draft)) {
            case Outcome.Done<?> ignored -> done(id, "registry.review.done", redirect);
            case Outcome.Refused<?> refused -> again(acting, id, refused, model, language);
        };
    }

    @PostMapping("/follow-ups/{followUp}")
    ModelAndView note(
            Acting acting,
            @PathVariable UUID id,
            @PathVariable("followUp") UUID which,
            @ModelAttribute("followUp") FollowUpDraft draft,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (followUps.note(acting, id, which, draft)) {
            case Outcome.Done<?> ignored -> done(id, "registry.follow-up.done", redirect);
            case Outcome.Refused<?> refused -> again(acting, id, refused, model, language);
        };
    }

    private static ModelAndView done(UUID id, String words, RedirectAttributes redirect) {
        Flash.done(redirect, words);
        return new ModelAndView("redirect:/registry/displays/" + id);
    }

    /** The page again, with the person's own words and what is wrong with them. */
    private ModelAndView again(Acting acting, UUID id, Outcome.Refused<?> refused, Model model, Locale language) {
        Problems problems = Problems.of(refused, language);
        view.fill(model, Answers.value(dossiers.of(acting, id)), language);
        for (Object draft : new Object[] {ReviewDraft.BLANK, FollowUpDraft.BLANK}) {
            String name = draft instanceof ReviewDraft ? "review" : "followUp";
            if (!model.containsAttribute(name)) {
                model.addAttribute(name, draft);
            }
        }
        return new ModelAndView("registry/display", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("problems", problems);
    }
}
