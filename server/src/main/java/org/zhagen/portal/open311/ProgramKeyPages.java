package org.zhagen.portal.open311;

import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.portal.ProgramKeyDraft;
import org.zhagen.portal.ProgramKeys;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;

/** Where an officer gives out keys to programs, and ends them. */
@Pages
@RequestMapping("/programs")
class ProgramKeyPages {

    private final ProgramKeys keys;

    ProgramKeyPages(ProgramKeys keys) {
        this.keys = keys;
    }

    @GetMapping
    String list(Acting acting, Model model) {
        model.addAttribute("draft", new ProgramKeyDraft("", ""));
        return page(acting, model);
    }

    @PostMapping
    ModelAndView give(Acting acting, @ModelAttribute("draft") ProgramKeyDraft draft, Model model, Locale language) {
        return switch (keys.give(acting, draft)) {
            case Outcome.Done<ProgramKeys.Given>(ProgramKeys.Given given) ->
                new ModelAndView("open311/key-made")
                        .addObject("key", given.key())
                        .addObject("secret", given.secret());
            case Outcome.Refused<ProgramKeys.Given> refused -> {
                Problems problems = Problems.of(refused, language);
                yield new ModelAndView(page(acting, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", problems);
            }
        };
    }

    @PostMapping("/{id}/end")
    String end(Acting acting, @PathVariable UUID id, RedirectAttributes redirect) {
        Flash.done(
                redirect,
                "open311.key.ended",
                Answers.value(keys.end(acting, id)).name());
        return "redirect:/programs";
    }

    private String page(Acting acting, Model model) {
        model.addAttribute("keys", Answers.value(keys.list(acting)));
        return "open311/keys";
    }
}
