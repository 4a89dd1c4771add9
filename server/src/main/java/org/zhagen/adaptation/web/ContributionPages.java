package org.zhagen.adaptation.web;

import java.util.ArrayList;
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
import org.zhagen.adaptation.AdaptationPermission;
import org.zhagen.adaptation.Contribution;
import org.zhagen.adaptation.ContributionDraft;
import org.zhagen.adaptation.ContributionState;
import org.zhagen.adaptation.Contributions;
import org.zhagen.adaptation.SuitDraft;
import org.zhagen.adaptation.Workbench;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.adaptation.VariantProposal;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.Change;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.registry.Published;
import org.zhagen.registry.Versions;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;

/** What sites give back: offering it, reading it, and taking it into the playbook or not. */
@Pages
@RequestMapping("/adaptation")
class ContributionPages {

    private final Contributions contributions;
    private final Versions versions;
    private final PlanDesk desk;
    private final PlanWords words;

    ContributionPages(Contributions contributions, Versions versions, PlanDesk desk, PlanWords words) {
        this.contributions = contributions;
        this.versions = versions;
        this.desk = desk;
        this.words = words;
    }

    /**
     * Something that is offered, in words.
     *
     * @param key number of a change or id of a parameter
     */
    record Part(String key, String what, String value, String reason) {}

    @GetMapping("/contributions")
    ModelAndView list(Acting acting, @RequestParam(defaultValue = "") String state, Paging paging) {
        return new ModelAndView("adaptation/contributions")
                .addObject("state", state)
                .addObject("states", Choice.of(ContributionState.class, "plans.contribution.state"))
                .addObject(
                        "listing",
                        Answers.value(contributions.list(
                                acting,
                                Code.read(ContributionState.class, state).orElse(null),
                                null,
                                paging)));
    }

    @GetMapping("/contributions/{id}")
    ModelAndView show(Acting acting, @PathVariable UUID id, Locale language) {
        Contribution contribution = Answers.value(contributions.find(acting, id));
        return page(acting, contribution, null, language);
    }

    /** The form as it begins: what a variant could be is proposed to whoever decides. */
    private AcceptForm proposed(Acting acting, Contribution contribution) {
        return AcceptForm.proposed(
                contribution,
                mayDecide(acting, contribution)
                        ? Answers.value(contributions.proposal(acting, contribution.id()))
                        : new VariantProposal("", ""));
    }

    private static boolean mayDecide(Acting acting, Contribution contribution) {
        return contribution.state() == ContributionState.OFFERED
                && acting.may(AdaptationPermission.MERGE_UPSTREAM)
                && acting.in(contribution.owner());
    }

    private ModelAndView page(Acting acting, Contribution contribution, @Nullable AcceptForm given, Locale language) {
        Published published =
                Answers.value(versions.find(acting, contribution.playbook(), contribution.playbookVersion()));
        Playbook model = published.playbook().model();
        Node.Mapping tree = published.playbook().tree();
        boolean waits = contribution.state() == ContributionState.OFFERED;
        AcceptForm form = given == null ? proposed(acting, contribution) : given;
        return new ModelAndView("adaptation/contribution")
                .addObject("contribution", contribution)
                .addObject("given", form)
                .addObject("ruleSaid", form.said(published.playbook(), language))
                .addObject(
                        "groups",
                        AcceptForm.fields(published.playbook().vocabulary().fields(), words, language))
                .addObject("thans", Choice.of(SuitDraft.Than.class, "plans.than"))
                .addObject("settings", settings(contribution.adaptation(), model, language))
                .addObject("changes", changes(contribution.adaptation(), published.playbook(), tree, language))
                .addObject("mayDecide", mayDecide(acting, contribution))
                .addObject(
                        "mayWithdraw",
                        waits && acting.may(AdaptationPermission.EDIT) && acting.in(contribution.site()));
    }

    private List<Part> settings(Adaptation adaptation, Playbook model, Locale language) {
        List<Part> parts = new ArrayList<>();
        adaptation.set().forEach((id, setting) -> {
            String title = model.parameters().stream()
                    .filter(parameter -> parameter.id().equals(id))
                    .map(Parameter::title)
                    .findFirst()
                    .orElse(id);
            Node value = setting instanceof Node.Mapping map ? map.get("to") : setting;
            String reason = setting instanceof Node.Mapping map ? map.text("reason") : null;
            parts.add(new Part(id, title, words.node(value, language), reason == null ? "" : reason));
        });
        return parts;
    }

    private List<Part> changes(Adaptation adaptation, CheckedPlaybook playbook, Node.Mapping tree, Locale language) {
        List<Part> parts = new ArrayList<>();
        for (Change change : adaptation.changes()) {
            TreePath at = TreePath.of(change.path());
            String operation =
                    words.word("plans.operation." + change.operation().name().toLowerCase(Locale.ROOT), language);
            String reason = change.reason();
            Node value = change.value();
            parts.add(new Part(
                    String.valueOf(parts.size()),
                    operation + "：" + words.address(at, language, tree),
                    value == null ? "" : words.said(at.last(), value, playbook, language),
                    reason == null ? "" : reason));
        }
        return parts;
    }

    /** The form for offering something of a plan. */
    @GetMapping("/plans/{id}/contribute")
    ModelAndView offer(Acting acting, @PathVariable UUID id, Locale language) {
        Answers.permitted(acting, AdaptationPermission.EDIT);
        ContributionDraft blank = new ContributionDraft("", List.of(), List.of(), "", "", "", "", "");
        return offering(desk.open(acting, id), blank, language);
    }

    private ModelAndView offering(Workbench bench, ContributionDraft given, Locale language) {
        Playbook model = PlanTrees.model(bench.check());
        Adaptation adaptation = bench.plan().adaptation();
        Node.Mapping tree = PlanTrees.changed(bench.check(), adaptation);
        return desk.page(bench, "contribute", language)
                .addObject("given", given)
                .addObject("settings", settings(adaptation, model, language))
                .addObject("changes", changes(adaptation, PlanTrees.checked(bench.check()), tree, language));
    }

    @PostMapping("/plans/{id}/contribute")
    ModelAndView offered(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) List<String> settings,
            @RequestParam(required = false) List<Integer> changes,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String note,
            Locale language,
            RedirectAttributes redirect) {
        ContributionDraft draft = new ContributionDraft(
                title,
                settings == null ? List.of() : settings,
                changes == null ? List.of() : changes,
                indicator,
                before,
                after,
                period,
                note);
        return switch (contributions.offer(acting, id, draft)) {
            case Outcome.Done<Contribution>(Contribution made) -> {
                Flash.done(redirect, "plans.contribution.offered", made.title());
                yield new ModelAndView("redirect:/adaptation/contributions/" + made.id());
            }
            case Outcome.Refused<Contribution> refused ->
                PlanDesk.again(offering(desk.open(acting, id), draft, language), refused, language);
        };
    }

    @PostMapping("/contributions/{id}/accept")
    ModelAndView accept(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            AcceptForm form,
            Locale language,
            RedirectAttributes redirect) {
        Answers.permitted(acting, AdaptationPermission.MERGE_UPSTREAM);
        Contribution contribution = Answers.value(contributions.find(acting, id));
        Outcome<Contribution> accepted = rule(acting, contribution, form)
                .then(when -> contributions.accept(acting, id, version, form.draft(when)));
        return decided(acting, id, accepted, form, language, redirect);
    }

    private Outcome<String> rule(Acting acting, Contribution contribution, AcceptForm form) {
        return form.isChosen()
                ? versions.newest(acting, contribution.playbook())
                        .then(newest ->
                                form.suits().rule(newest.playbook().vocabulary().fields()))
                : Outcome.done(form.when());
    }

    @PostMapping("/contributions/{id}/decline")
    ModelAndView decline(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            AcceptForm form,
            Locale language,
            RedirectAttributes redirect) {
        return decided(acting, id, contributions.decline(acting, id, version, form.words()), form, language, redirect);
    }

    @PostMapping("/contributions/{id}/withdraw")
    ModelAndView withdraw(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            Locale language,
            RedirectAttributes redirect) {
        return decided(acting, id, contributions.withdraw(acting, id, version, ""), null, language, redirect);
    }

    private ModelAndView decided(
            Acting acting,
            UUID id,
            Outcome<Contribution> outcome,
            @Nullable AcceptForm given,
            Locale language,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<Contribution>(Contribution done) -> {
                Flash.done(redirect, "plans.contribution.done." + done.state().id());
                yield new ModelAndView("redirect:/adaptation/contributions/" + id);
            }
            case Outcome.Refused<Contribution> refused -> {
                Contribution contribution = Answers.value(contributions.find(acting, id));
                ModelAndView page = PlanDesk.again(page(acting, contribution, given, language), refused, language);
                yield page.addObject("problems", AcceptForm.at(Problems.of(refused, language)));
            }
        };
    }
}
