package org.zhagen.adaptation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.adaptation.Upgrade;
import org.zhagen.kernel.adaptation.Upgrader;
import org.zhagen.kernel.adaptation.Waivers;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.registry.PlaybookVersion;
import org.zhagen.registry.Published;

/**
 * The front door to putting plans in force on newer versions of their playbooks: what comes along, what stays, and what both sides
 * changed. Choices are kept one by one; when nothing is in conflict any more they become a revision that goes the usual way.
 */
@Service
public class Upgrades {

    private final PlanLife life;
    private final PlanGround ground;
    private final PlanDrafting drafting;
    private final ChoiceRows choices;

    Upgrades(PlanLife life, PlanGround ground, PlanDrafting drafting, ChoiceRows choices) {
        this.life = life;
        this.ground = ground;
        this.drafting = drafting;
        this.choices = choices;
    }

    /** The newer versions in use, the highest first. */
    public Outcome<List<PlaybookVersion>> newer(Acting acting, UUID id) {
        return life.query(
                acting,
                id,
                plan -> ground.versions(plan.playbook())
                        .map(all -> all.stream()
                                .filter(version -> !version.isRetired())
                                .filter(version -> version.version().compareTo(plan.playbookVersion()) > 0)
                                .toList()));
    }

    /** What becomes of a plan on a newer version, with the choices so far. */
    public Outcome<UpgradeView> of(Acting acting, UUID id, Version to) {
        return life.query(acting, id, plan -> view(plan, to));
    }

    /**
     * Chooses whose value to take in a conflict.
     *
     * @param at address of the conflict
     * @param side null takes a choice back
     */
    public Outcome<UpgradeView> choose(Acting acting, UUID id, Version to, String at, Upgrade.@Nullable Side side) {
        return command(
                acting,
                id,
                plan -> view(plan, to).then(view -> {
                    TreePath path = TreePath.of(at);
                    if (!view.known().contains(path)) {
                        List<String> known =
                                view.known().stream().map(TreePath::toString).toList();
                        return Outcome.invalid(Finding.of(PlanCode.NOT_IN_CONFLICT, Place.of("at"), at)
                                .maybe(Nearest.to(at, known)));
                    }
                    if (side == null) {
                        choices.remove(id, to, path);
                    } else {
                        choices.put(acting, id, to, path, side);
                    }
                    return view(plan, to);
                }));
    }

    /** Makes the next revision of the plan, a draft, when nothing is in conflict any more. */
    public Outcome<Plan> begin(Acting acting, UUID id, Version to) {
        return command(
                acting,
                id,
                plan -> view(plan, to).then(view -> {
                    if (!view.isReady()) {
                        return Said.notNow(PlanCode.CONFLICTS_OPEN, view.open().size());
                    }
                    choices.clear(id);
                    return PlanText.at(plan.site(), view.upgrade().adaptation())
                            .then(adaptation -> drafting.begin(acting, adaptation, plan, plan.simulated()));
                }));
    }

    private <T> Outcome<T> command(Acting acting, UUID id, Function<Plan, Outcome<T>> work) {
        return life.command(acting, AdaptationPermission.EDIT, id, work);
    }

    private Outcome<UpgradeView> view(Plan plan, Version to) {
        if (plan.state() != PlanState.ACTIVE) {
            return Said.notNow(PlanCode.NOT_FIXED, plan.state().id());
        }
        if (to.compareTo(plan.playbookVersion()) <= 0) {
            return Outcome.invalid(Finding.of(PlanCode.NOT_NEWER, Place.of("to"), to, plan.playbookVersion()));
        }
        return ground.playbook(plan.playbook(), plan.playbookVersion())
                .then(from -> ground.playbook(plan.playbook(), to).then(newer -> view(plan, from, newer)));
    }

    private Outcome<UpgradeView> view(Plan plan, Published from, Published to) {
        Findings findings = new Findings();
        if (!Upgrader.applies(from.playbook(), to.playbook(), plan.adaptation(), findings)) {
            return Outcome.invalid(findings.sorted());
        }
        Waivers waivers = ground.waivers(plan.series(), ground.today(), to);
        Map<TreePath, Upgrade.Side> chosen = choices.of(plan.id(), to.about().version());
        Upgrade plain = upgrade(plan, from, to, waivers, Map.of());
        Upgrade upgrade = chosen.isEmpty() ? plain : upgrade(plan, from, to, waivers, chosen);
        return PlanText.at(plan.site(), upgrade.adaptation())
                .then(adaptation -> ground.site(plan.site())
                        .map(site -> new UpgradeView(
                                plan,
                                from,
                                to,
                                all(plain, upgrade),
                                chosen,
                                upgrade,
                                ground.check(to, adaptation, site, waivers))));
    }

    private Upgrade upgrade(
            Plan plan, Published from, Published to, Waivers waivers, Map<TreePath, Upgrade.Side> chosen) {
        Adaptation adaptation = plan.adaptation();
        return Upgrader.upgrade(from.playbook(), to.playbook(), adaptation, ground.playbooks(), waivers, chosen);
    }

    /** A choice may bring up a conflict that was not seen before. */
    private static List<Upgrade.Conflict> all(Upgrade plain, Upgrade upgrade) {
        List<Upgrade.Conflict> all = new ArrayList<>(plain.conflicts());
        upgrade.conflicts().stream()
                .filter(conflict -> all.stream().noneMatch(known -> known.at().equals(conflict.at())))
                .forEach(all::add);
        return all;
    }
}
