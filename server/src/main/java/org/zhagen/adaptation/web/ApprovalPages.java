package org.zhagen.adaptation.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.zhagen.adaptation.AdaptationPermission;
import org.zhagen.adaptation.Approval;
import org.zhagen.adaptation.Plan;
import org.zhagen.adaptation.PlanReviews;
import org.zhagen.adaptation.PlanState;
import org.zhagen.adaptation.PlanStep;
import org.zhagen.adaptation.PlanWaiver;
import org.zhagen.adaptation.PlanWaivers;
import org.zhagen.adaptation.Plans;
import org.zhagen.adaptation.WaiverDraft;
import org.zhagen.adaptation.Workbench;
import org.zhagen.kernel.playbook.BottomLine;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.work.MatterLine;

/** The seventh of the guided steps: through whom the plan goes, what was decided, exceptions from bottom lines, and its start. */
@Pages
@RequestMapping("/adaptation/plans/{id}/approval")
class ApprovalPages {

    private final PlanDesk desk;
    private final Plans plans;
    private final PlanReviews reviews;
    private final PlanWaivers waivers;
    private final ApproverWords approvers;

    ApprovalPages(PlanDesk desk, Plans plans, PlanReviews reviews, PlanWaivers waivers, ApproverWords approvers) {
        this.desk = desk;
        this.plans = plans;
        this.reviews = reviews;
        this.waivers = waivers;
        this.approvers = approvers;
    }

    /** A waiver, who decides about it, and whether it is up to the reader. */
    record Waived(PlanWaiver waiver, String by, boolean upToMe) {}

    /** A task that a step became, and who has it: a person, or a role while nobody has taken it. */
    record Task(MatterLine line, String holder) {}

    /** What somebody wrote into one of the forms, as it comes back when it is refused. */
    record Given(String words, String until, String starts, String bottomLine, String reason, String form) {
        static final Given NONE = new Given("", "", "", "", "", "");

        static Given words(String form, String words) {
            return new Given(words, "", "", "", "", form);
        }
    }

    @GetMapping
    ModelAndView show(Acting acting, @PathVariable UUID id, Locale language) {
        return page(acting, id, Given.NONE, language);
    }

    private ModelAndView page(Acting acting, UUID id, Given given, Locale language) {
        Workbench bench = desk.open(acting, id);
        Plan plan = bench.plan();
        List<Approval> past = Answers.value(reviews.of(acting, id));
        boolean ahead = plan.state().isOpen() || plan.state() == PlanState.CONSULTING;
        List<Approval> line = ahead ? Answers.value(reviews.ahead(acting, id)) : round(past, plan.round());
        return desk.page(bench, "approval", language)
                .addObject("given", given)
                .addObject("line", approvers.of(acting, line, language))
                .addObject("ahead", ahead)
                .addObject("events", Answers.value(plans.history(acting, id)))
                .addObject("steps", bench.steps())
                .addObject("turn", Answers.value(reviews.isTurn(acting, id)))
                .addObject("exceptions", exceptions(acting, id, language))
                .addObject("bottomLines", bottomLines(bench))
                .addObject(
                        "mayAsk",
                        acting.in(plan.site())
                                && acting.may(AdaptationPermission.EDIT)
                                && !plan.state().isOver())
                .addObject("tasks", tasks(acting, id, language));
    }

    private List<Task> tasks(Acting acting, UUID id, Locale language) {
        return Answers.value(plans.tasks(acting, id)).stream()
                .map(line -> new Task(
                        line,
                        line.holderName().isEmpty()
                                ? approvers.role(line.assignee().role(), language)
                                : line.holderName()))
                .toList();
    }

    private static List<Approval> round(List<Approval> all, int round) {
        return all.stream().filter(link -> link.round() == round).toList();
    }

    private List<Waived> exceptions(Acting acting, UUID id, Locale language) {
        return Answers.value(waivers.of(acting, id)).stream()
                .map(waiver -> new Waived(
                        waiver, approvers.of(acting, waiver.approver(), language), waivers.isUpTo(acting, waiver)))
                .toList();
    }

    private static List<Choice> bottomLines(Workbench bench) {
        return bench.check().playbook().playbook().model().bottomLines().stream()
                .map((BottomLine line) -> new Choice(line.id(), line.says()))
                .toList();
    }

    /**
     * What a form sends that hands a plan on or back.
     *
     * @param version that the person saw
     */
    record Passing(int version, String words) {
        Passing(int version, @Nullable String words) {
            this.version = version;
            this.words = Text.of(words);
        }
    }

    @PostMapping("/submit")
    ModelAndView submit(
            Acting acting, @PathVariable UUID id, Passing form, Locale language, RedirectAttributes redirect) {
        Outcome<Plan> outcome = reviews.submit(acting, id, form.version, form.words);
        return done(outcome, "submit", acting, id, Given.words("submit", form.words), language, redirect);
    }

    @PostMapping("/approve")
    ModelAndView approve(
            Acting acting, @PathVariable UUID id, Passing form, Locale language, RedirectAttributes redirect) {
        Outcome<Plan> outcome = reviews.approve(acting, id, form.version, form.words);
        return done(outcome, "approve", acting, id, Given.words("decide", form.words), language, redirect);
    }

    @PostMapping("/send-back")
    ModelAndView sendBack(
            Acting acting, @PathVariable UUID id, Passing form, Locale language, RedirectAttributes redirect) {
        Outcome<Plan> outcome = reviews.sendBack(acting, id, form.version, form.words);
        return done(outcome, "send-back", acting, id, Given.words("decide", form.words), language, redirect);
    }

    @PostMapping("/activate")
    ModelAndView activate(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String starts,
            Locale language,
            RedirectAttributes redirect) {
        Given given = new Given("", "", starts, "", "", "activate");
        return done(plans.activate(acting, id, version, starts), "activate", acting, id, given, language, redirect);
    }

    /** The steps that need no more than words. */
    @PostMapping("/step")
    ModelAndView step(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam PlanStep step,
            Passing form,
            Locale language,
            RedirectAttributes redirect) {
        Outcome<Plan> outcome = plans.step(acting, id, form.version, step, form.words);
        return done(outcome, step.id(), acting, id, Given.words(step.id(), form.words), language, redirect);
    }

    @PostMapping("/waivers")
    ModelAndView ask(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam(name = "bottomLine", defaultValue = "") String bottomLine,
            @RequestParam(defaultValue = "") String reason,
            Locale language,
            RedirectAttributes redirect) {
        Given given = new Given("", "", "", bottomLine, reason, "waiver");
        return done(
                waivers.request(acting, id, new WaiverDraft(bottomLine, reason)),
                "waiver-request",
                acting,
                id,
                given,
                language,
                redirect);
    }

    @PostMapping("/waivers/{waiver}")
    ModelAndView decide(
            Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID waiver,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(name = "words", defaultValue = "") String said,
            Locale language,
            RedirectAttributes redirect) {
        Outcome<PlanWaiver> outcome = switch (decision) {
            case "grant" -> waivers.grant(acting, id, waiver, version, until, said);
            case "revoke" -> waivers.revoke(acting, id, waiver, version, said);
            default -> waivers.refuse(acting, id, waiver, version, said);
        };
        Given given = new Given(said, until, "", "", "", waiver.toString());
        return done(outcome, "waiver-decide", acting, id, given, language, redirect);
    }

    private ModelAndView done(
            Outcome<?> outcome,
            String act,
            Acting acting,
            UUID id,
            Given given,
            Locale language,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<?> ignored -> {
                Flash.done(redirect, "plans.done." + act);
                yield PlanDesk.to(id, "approval");
            }
            case Outcome.Refused<?> refused -> PlanDesk.again(page(acting, id, given, language), refused, language);
        };
    }
}
