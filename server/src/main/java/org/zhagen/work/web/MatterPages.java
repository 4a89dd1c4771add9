package org.zhagen.work.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
import org.zhagen.work.Matter;
import org.zhagen.work.MatterActs;
import org.zhagen.work.MatterStep;
import org.zhagen.work.MatterView;
import org.zhagen.work.Matters;

/** The page of one matter, and what is done there. */
@Pages
@RequestMapping("/work/matters/{id}")
class MatterPages {

    private final Matters matters;
    private final MatterActs acts;
    private final WorkTexts texts;
    private final Assigning assigning;
    private final RegionTexts regions;

    MatterPages(Matters matters, MatterActs acts, WorkTexts texts, Assigning assigning, RegionTexts regions) {
        this.matters = matters;
        this.acts = acts;
        this.texts = texts;
        this.assigning = assigning;
        this.regions = regions;
    }

    /**
     * What is sent with a step; each step uses some of it.
     *
     * @param version that the person saw
     */
    record Sent(String words, String person, String role, String region, String unit, String due, Integer version) {
        Sent {
            words = Text.of(words);
            person = Text.of(person);
            role = Text.of(role);
            region = Text.of(region);
            unit = Text.of(unit);
            due = Text.of(due);
            version = version == null ? -1 : version;
        }

        static final Sent BLANK = new Sent("", "", "", "", "", "", -1);
    }

    @GetMapping
    String show(Acting acting, @PathVariable UUID id, Model model, Locale language) {
        fill(acting, id, Sent.BLANK, model, language);
        return "work/matter";
    }

    @PostMapping("/steps/{step}")
    ModelAndView step(
            Acting acting,
            @PathVariable UUID id,
            @PathVariable MatterStep step,
            Sent sent,
            @RequestParam(defaultValue = "") String back,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (taken(acting, id, step, sent)) {
            case Outcome.Done<Matter> ignored -> {
                Flash.done(redirect, "work.done." + step.id());
                yield new ModelAndView("redirect:" + (back.equals("inbox") ? "/work" : "/work/matters/" + id));
            }
            case Outcome.Refused<Matter> refused -> {
                Problems problems = Problems.of(refused, language);
                fill(acting, id, sent, model, language);
                yield new ModelAndView("work/matter", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", problems)
                        .addObject("tried", step.id());
            }
        };
    }

    private Outcome<Matter> taken(Acting acting, UUID id, MatterStep step, Sent sent) {
        return switch (step) {
            case TAKE -> acts.take(acting, id, sent.version());
            case GIVE_BACK -> acts.giveBack(acting, id, sent.version(), sent.words());
            case FINISH -> acts.finish(acting, id, sent.version(), sent.words());
            case WITHDRAW -> acts.withdraw(acting, id, sent.version(), sent.words());
            case CHANGE_DUE -> acts.changeDue(acting, id, sent.version(), sent.due(), sent.words());
            case COMMENT -> acts.comment(acting, id, sent.words());
            case REASSIGN -> {
                String region = regions.read(acting, sent.region());
                AssigneeDraft to = new AssigneeDraft(sent.person(), sent.role(), region, sent.unit());
                yield acts.reassign(acting, id, sent.version(), to, sent.words());
            }
            case HAND_OVER, SETTLE -> Outcome.missing();
        };
    }

    private void fill(Acting acting, UUID id, Sent sent, Model model, Locale language) {
        MatterView view = Answers.value(matters.find(acting, id));
        model.addAttribute("view", view);
        model.addAttribute("matter", view.matter());
        model.addAttribute("attached", view.attached());
        model.addAttribute("said", texts.in(language));
        model.addAttribute("sent", sent);
        model.addAttribute("tried", "");
        assigning.fill(model, language);
    }
}
