package org.zhagen.adaptation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.zhagen.adaptation.Plan;
import org.zhagen.adaptation.PlanCheck;
import org.zhagen.adaptation.UpgradeView;
import org.zhagen.adaptation.Upgrades;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.adaptation.Ground;
import org.zhagen.kernel.adaptation.Upgrade;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.registry.PlaybookVersion;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;

/** Putting a plan on a newer version of its playbook: what changes on the ground, and what both sides changed. */
@Pages
@RequestMapping("/adaptation/plans/{id}/upgrade")
class UpgradePages {

    private final PlanDesk desk;
    private final Upgrades upgrades;
    private final GroundWords ground;
    private final PlanWords words;
    private final Remarks remarks;

    UpgradePages(PlanDesk desk, Upgrades upgrades, GroundWords ground, PlanWords words, Remarks remarks) {
        this.desk = desk;
        this.upgrades = upgrades;
        this.ground = ground;
        this.words = words;
        this.remarks = remarks;
    }

    /**
     * What both sides changed.
     *
     * @param side {@code site}, {@code upstream}, or empty while nobody has chosen
     */
    record Conflict(String at, String where, String base, String upstream, String site, String side) {}

    @GetMapping
    ModelAndView show(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Version to,
            Locale language) {
        var bench = desk.open(acting, id);
        List<PlaybookVersion> newer = Answers.value(upgrades.newer(acting, id));
        Version target = to == null && !newer.isEmpty() ? newer.getFirst().version() : to;
        ModelAndView page = desk.page(bench, "upgrade", language)
                .addObject(
                        "versions",
                        newer.stream()
                                .map(one -> new Choice(
                                        one.version().toString(), one.version().toString()))
                                .toList())
                .addObject("to", target == null ? "" : target.toString())
                .addObject("view", null)
                .addObject(
                        "mayUpgrade",
                        acting.may(AdaptationPermission.EDIT)
                                && acting.in(bench.plan().site()));
        return target == null ? page : filled(page, upgrades.of(acting, id, target), language);
    }

    private ModelAndView filled(ModelAndView page, Outcome<UpgradeView> outcome, Locale language) {
        return switch (outcome) {
            case Outcome.Done<UpgradeView>(UpgradeView view) ->
                page.addObject("view", view)
                        .addObject("conflicts", conflicts(view, language))
                        .addObject("left", view.open().size())
                        .addObject("ready", view.isReady())
                        .addObject("found", remarks.of(view.plan().id(), view.check(), language))
                        .addObject("ground", ground(page, view, language));
            case Outcome.Refused<UpgradeView> refused -> page.addObject("problems", Problems.of(refused, language));
        };
    }

    private List<GroundWords.Line> ground(ModelAndView page, UpgradeView view, Locale language) {
        CheckedPlaybook before = page.getModel().get("check") instanceof PlanCheck check
                ? PlanTrees.checked(check)
                : view.from().playbook();
        EffectivePlan after = view.check().effective();
        return after == null
                ? List.of()
                : ground.of(
                        Ground.between(before, after.plan(), view.check().site().values()),
                        after.plan().model(),
                        language);
    }

    private List<Conflict> conflicts(UpgradeView view, Locale language) {
        CheckedPlaybook playbook = view.to().playbook();
        return view.conflicts().stream()
                .map(conflict -> conflict(view, conflict, playbook, language))
                .toList();
    }

    private Conflict conflict(UpgradeView view, Upgrade.Conflict conflict, CheckedPlaybook playbook, Locale language) {
        String key = conflict.at().last();
        return new Conflict(
                conflict.at().toString(),
                words.address(
                        conflict.at(),
                        language,
                        view.to().playbook().tree(),
                        view.from().playbook().tree()),
                words.said(key, conflict.base(), playbook, language),
                words.said(key, conflict.upstream(), playbook, language),
                words.said(key, conflict.site(), playbook, language),
                view.side(conflict.at()).map(Code::kebab).orElse(""));
    }

    /** Keeps what was chosen, and makes the next revision where that was asked. */
    @PostMapping
    ModelAndView choose(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam Version to,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "") String then,
            Locale language,
            RedirectAttributes redirect) {
        Answers.permitted(acting, AdaptationPermission.EDIT);
        desk.open(acting, id);
        for (Map.Entry<String, String> choice : given.entrySet()) {
            if (choice.getKey().startsWith("c.")) {
                Outcome<UpgradeView> chosen =
                        upgrades.choose(acting, id, to, choice.getKey().substring(2), side(choice.getValue()));
                if (chosen instanceof Outcome.Refused<UpgradeView> refused) {
                    return wrong(acting, id, to, refused, language);
                }
            }
        }
        if (!then.equals("begin")) {
            Flash.done(redirect, "plans.upgrade.chosen");
            return PlanDesk.to(id, "upgrade").addObject("to", to.toString());
        }
        return switch (upgrades.begin(acting, id, to)) {
            case Outcome.Done<Plan>(Plan plan) -> {
                Flash.done(redirect, "plans.upgrade.begun", to.toString());
                yield PlanDesk.to(plan.id(), "");
            }
            case Outcome.Refused<Plan> refused -> wrong(acting, id, to, refused, language);
        };
    }

    private ModelAndView wrong(Acting acting, UUID id, Version to, Outcome.Refused<?> refused, Locale language) {
        ModelAndView page = show(acting, id, to, language);
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("problems", Problems.of(refused, language));
    }

    private static Upgrade.@Nullable Side side(String text) {
        return switch (text) {
            case "site" -> Upgrade.Side.SITE;
            case "upstream" -> Upgrade.Side.UPSTREAM;
            default -> null;
        };
    }
}
