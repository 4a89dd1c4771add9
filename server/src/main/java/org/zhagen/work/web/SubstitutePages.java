package org.zhagen.work.web;

import java.time.Clock;
import java.time.LocalDate;
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
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;
import org.zhagen.work.SubstituteDraft;
import org.zhagen.work.Substitutes;
import org.zhagen.work.Substitution;
import org.zhagen.work.WorkPermission;

/** Who stands in for whom. */
@Pages
@RequestMapping("/work/substitutes")
class SubstitutePages {

    private final Substitutes substitutes;
    private final Clock clock;

    SubstitutePages(Substitutes substitutes, Clock clock) {
        this.substitutes = substitutes;
        this.clock = clock;
    }

    @GetMapping
    String show(Acting acting, Model model) {
        model.addAttribute("draft", SubstituteDraft.BLANK);
        fill(acting, model);
        return "work/substitutes";
    }

    @PostMapping
    ModelAndView set(
            Acting acting,
            @ModelAttribute("draft") SubstituteDraft draft,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (substitutes.set(acting, draft)) {
            case Outcome.Done<Substitution>(Substitution set) -> {
                Flash.done(redirect, "work.substitute.set", set.substituteName());
                yield new ModelAndView("redirect:/work/substitutes");
            }
            case Outcome.Refused<Substitution> refused -> {
                Problems problems = Problems.of(refused, language);
                fill(acting, model);
                yield new ModelAndView("work/substitutes", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", problems);
            }
        };
    }

    @PostMapping("/{id}/end")
    String end(Acting acting, @PathVariable UUID id, RedirectAttributes redirect) {
        Answers.value(substitutes.end(acting, id));
        Flash.done(redirect, "work.substitute.ended");
        return "redirect:/work/substitutes";
    }

    private void fill(Acting acting, Model model) {
        model.addAttribute("standing", Answers.value(substitutes.list(acting)));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayHandOver", acting.may(WorkPermission.HAND_OVER));
        model.addAttribute("mayHandle", acting.may(WorkPermission.HANDLE));
    }
}
