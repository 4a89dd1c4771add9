package org.zhagen.review.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Code;
import org.zhagen.review.AnswerDraft;
import org.zhagen.review.Exclusion;
import org.zhagen.review.FollowUp;
import org.zhagen.review.VisitFilter;
import org.zhagen.review.VisitView;
import org.zhagen.review.Visits;
import org.zhagen.ticket.Contact;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;
import org.zhagen.web.SoughtRegion;

/** Follow-up visits: the list, and the page of one on which it is made, appealed and decided. */
@Pages
@RequestMapping("/review/visits")
class VisitPages {

    private static final List<Choice> STATES = Choice.of(VisitFilter.State.class, "review.visits");
    private static final List<Choice> EXCLUSIONS = Choice.of(Exclusion.class, "review.exclusion");
    private static final List<Choice> SATISFACTION = List.of(
            new Choice("5", "review.level.5"),
            new Choice("4", "review.level.4"),
            new Choice("3", "review.level.3"),
            new Choice("2", "review.level.2"),
            new Choice("1", "review.level.1"));
    private static final List<Choice> YES_NO =
            List.of(new Choice("true", "review.yes"), new Choice("false", "review.no"));

    private final Visits visits;
    private final ReviewWords words;

    VisitPages(Visits visits, ReviewWords words) {
        this.visits = visits;
        this.words = words;
    }

    /** The filters of the list. */
    record Shown(String state, @Nullable SoughtRegion region) {
        Shown {
            state = Text.of(state);
        }

        VisitFilter filter() {
            return new VisitFilter(
                    Code.read(VisitFilter.State.class, state).orElse(VisitFilter.State.OPEN),
                    SoughtRegion.digitsOf(region));
        }

        public String regionLabel() {
            return region == null ? "" : region.label();
        }
    }

    /**
     * What is sent with a visit; each form uses some of it.
     *
     * @param seen how much had happened when the person looked
     */
    record Sent(
            String reached,
            String contacted,
            String solved,
            String satisfaction,
            String words,
            String exclusion,
            String agreed,
            @Nullable Integer seen) {
        Sent {
            reached = Text.of(reached);
            contacted = Text.of(contacted);
            solved = Text.of(solved);
            satisfaction = Text.of(satisfaction);
            words = Text.of(words);
            exclusion = Text.of(exclusion);
            agreed = Text.of(agreed);
        }

        static final Sent BLANK = new Sent("", "", "", "", "", "", "", null);

        int version() {
            return seen == null ? -1 : seen;
        }

        AnswerDraft draft() {
            return new AnswerDraft(reached, contacted, solved, satisfaction, words);
        }
    }

    @GetMapping
    String list(Acting acting, Shown shown, Paging paging, Model model) {
        VisitFilter filter = shown.filter();
        model.addAttribute("listing", Answers.value(visits.list(acting, filter, paging)));
        model.addAttribute("shown", shown);
        model.addAttribute("stateShown", Code.kebab(filter.state()));
        model.addAttribute("states", STATES);
        return "review/visits";
    }

    @GetMapping("/{id}")
    String show(Acting acting, @PathVariable UUID id, Model model, Locale language) {
        fill(acting, id, Sent.BLANK, model, language);
        return "review/visit";
    }

    /** Shows the number of whoever is to be asked, once; the look is audited. */
    @PostMapping("/{id}/contact")
    String contact(Acting acting, @PathVariable UUID id, Model model, Locale language) {
        Contact contact = Answers.value(visits.contact(acting, id));
        fill(acting, id, Sent.BLANK, model, language);
        model.addAttribute("reached", contact);
        return "review/visit";
    }

    @PostMapping("/{id}/answers")
    ModelAndView answer(
            Acting acting,
            @PathVariable UUID id,
            Sent sent,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        Outcome<FollowUp> outcome = visits.answer(acting, id, sent.version(), sent.draft());
        return after(acting, id, outcome, "review.did.answer", sent, model, language, redirect);
    }

    @PostMapping("/{id}/requests")
    ModelAndView ask(
            Acting acting,
            @PathVariable UUID id,
            Sent sent,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        Outcome<FollowUp> outcome = visits.ask(acting, id, sent.version(), sent.exclusion(), sent.words());
        return after(acting, id, outcome, "review.did.ask", sent, model, language, redirect);
    }

    @PostMapping("/{id}/decision")
    ModelAndView decide(
            Acting acting,
            @PathVariable UUID id,
            Sent sent,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        Boolean agreed = switch (sent.agreed()) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
        Outcome<FollowUp> outcome = visits.decide(acting, id, sent.version(), agreed, sent.draft());
        return after(acting, id, outcome, "review.did.decide", sent, model, language, redirect);
    }

    private ModelAndView after(
            Acting acting,
            UUID id,
            Outcome<FollowUp> outcome,
            String did,
            Sent sent,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<FollowUp>(FollowUp visit) -> {
                Flash.done(redirect, did);
                yield new ModelAndView("redirect:" + visit.link());
            }
            case Outcome.Refused<FollowUp> refused -> {
                Problems problems = Problems.of(refused, language);
                fill(acting, id, sent, model, language);
                yield new ModelAndView("review/visit", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", problems);
            }
        };
    }

    private void fill(Acting acting, UUID id, Sent sent, Model model, Locale language) {
        VisitView view = Answers.value(visits.find(acting, id));
        model.addAttribute("view", view);
        model.addAttribute("visit", view.visit());
        model.addAttribute("answer", view.answer());
        model.addAttribute("asked", view.asked().orElse(null));
        model.addAttribute("sent", sent);
        model.addAttribute("yesNo", YES_NO);
        model.addAttribute("satisfactions", SATISFACTION);
        model.addAttribute("exclusions", EXCLUSIONS);
        model.addAttribute("said", words.in(language));
    }
}
