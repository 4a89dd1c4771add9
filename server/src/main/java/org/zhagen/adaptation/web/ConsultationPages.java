package org.zhagen.adaptation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.adaptation.AdaptationPermission;
import org.zhagen.adaptation.Comment;
import org.zhagen.adaptation.Consultations;
import org.zhagen.adaptation.Plan;
import org.zhagen.adaptation.PlanState;
import org.zhagen.adaptation.PlanStep;
import org.zhagen.adaptation.Plans;
import org.zhagen.adaptation.Workbench;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;

/** The sixth of the guided steps: people say what they think of a plan, and get an answer. */
@Pages
@RequestMapping("/adaptation/plans/{id}/consultation")
class ConsultationPages {

    private static final List<String> COMMENTED = List.of("parameters", "steps", "procedures", "roles", "organisation");

    private final PlanDesk desk;
    private final Plans plans;
    private final Consultations consultations;
    private final PlanWords words;

    ConsultationPages(PlanDesk desk, Plans plans, Consultations consultations, PlanWords words) {
        this.desk = desk;
        this.plans = plans;
        this.consultations = consultations;
        this.words = words;
    }

    /** A comment with what it is about, in words. */
    record Said(Comment comment, String about) {}

    /**
     * What somebody wrote into one of the forms, as it comes back when it is refused.
     *
     * @param form {@code open}, {@code comment}, or the id of the comment that was answered
     */
    record Given(String form, String at, String words, String until, String answer) {
        static final Given NONE = new Given("", "", "", "", "");
    }

    @GetMapping
    ModelAndView show(Acting acting, @PathVariable UUID id, Locale language) {
        return page(acting, id, Given.NONE, language);
    }

    private ModelAndView page(Acting acting, UUID id, Given given, Locale language) {
        Workbench bench = desk.open(acting, id);
        Node.Mapping tree = PlanTrees.changed(bench.check(), bench.plan().adaptation());
        Node.Mapping offered = PlanTrees.offered(bench.check(), bench.plan().adaptation());
        List<Said> said = Answers.value(consultations.of(acting, id)).stream()
                .map(comment -> new Said(comment, words.address(TreePath.of(comment.at()), language, tree, offered)))
                .toList();
        boolean asked = bench.plan().state() == PlanState.CONSULTING;
        boolean own = acting.in(bench.plan().site()) && acting.may(AdaptationPermission.EDIT);
        return desk.page(bench, "consultation", language)
                .addObject("said", said)
                .addObject("given", given)
                .addObject("addresses", addresses(tree, language))
                .addObject("answers", Choice.of(Comment.Answer.class, "plans.answer"))
                .addObject("mayOpen", bench.steps().contains(PlanStep.OPEN_CONSULTATION))
                .addObject("mayClose", bench.steps().contains(PlanStep.CLOSE_CONSULTATION))
                .addObject("mayAnswer", own)
                .addObject("mayComment", asked && acting.may(AdaptationPermission.COMMENT));
    }

    /** What one can say something about: the elements that people notice. */
    private List<Choice> addresses(Node.Mapping tree, Locale language) {
        List<Choice> choices = new ArrayList<>();
        for (String list : COMMENTED) {
            TreePath path = TreePath.of(list);
            Tree.ids(path.in(tree))
                    .forEach(id -> choices.add(
                            new Choice(path.child(id).toString(), words.address(path.child(id), language, tree))));
        }
        return choices;
    }

    @PostMapping("/open")
    ModelAndView open(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(name = "words", defaultValue = "") String asked,
            Locale language,
            RedirectAttributes redirect) {
        return done(
                consultations.open(acting, id, version, until, asked),
                "plans.consultation.opened",
                acting,
                id,
                new Given("open", "", asked, until, ""),
                language,
                redirect);
    }

    @PostMapping("/close")
    ModelAndView close(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            Locale language,
            RedirectAttributes redirect) {
        Outcome<Plan> closed = plans.step(acting, id, version, PlanStep.CLOSE_CONSULTATION, "");
        return done(closed, "plans.consultation.closed", acting, id, Given.NONE, language, redirect);
    }

    @PostMapping
    ModelAndView comment(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(name = "words", defaultValue = "") String said,
            Locale language,
            RedirectAttributes redirect) {
        Outcome<Comment> written = consultations.comment(acting, id, at, said);
        Given given = new Given("comment", at, said, "", "");
        return done(written, "plans.comment.sent", acting, id, given, language, redirect);
    }

    @PostMapping("/{comment}/answer")
    ModelAndView answer(
            Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID comment,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(name = "words", defaultValue = "") String why,
            Locale language,
            RedirectAttributes redirect) {
        Outcome<Comment> answered = consultations.answer(acting, id, comment, answer, why);
        Given given = new Given(comment.toString(), "", why, "", answer);
        return done(answered, "plans.comment.answered", acting, id, given, language, redirect);
    }

    private ModelAndView done(
            Outcome<?> outcome,
            String key,
            Acting acting,
            UUID id,
            Given given,
            Locale language,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<?> ignored -> {
                Flash.done(redirect, key);
                yield PlanDesk.to(id, "consultation");
            }
            case Outcome.Refused<?> refused -> PlanDesk.again(page(acting, id, given, language), refused, language);
        };
    }
}
