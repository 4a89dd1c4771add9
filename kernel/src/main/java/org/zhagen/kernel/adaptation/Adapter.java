package org.zhagen.kernel.adaptation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.BottomLines;
import org.zhagen.kernel.playbook.Change;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Overlay;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.PlaybookCode;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.playbook.Variants;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.value.Values;

/**
 * Makes a site's plan: playbook ⊕ variant ⊕ settings ⊕ changes. Deterministic: the same four give the same plan and digest. All
 * that is wrong is a finding with its place in the adaptation's file; a plan comes out only when nothing is an error.
 */
public final class Adapter {

    private final CheckedPlaybook playbook;
    private final Playbooks playbooks;
    private final Waivers waivers;

    /** Adapts one playbook; what comes out is checked with the vocabulary of {@code playbooks}. */
    public Adapter(CheckedPlaybook playbook, Playbooks playbooks) {
        this(playbook, playbooks, Waivers.NONE);
    }

    /** The same where bottom lines were waived: one that is broken is then a warning that says who let it pass, until when. */
    public Adapter(CheckedPlaybook playbook, Playbooks playbooks, Waivers waivers) {
        this.playbook = playbook;
        this.playbooks = playbooks;
        this.waivers = waivers;
    }

    /** Adapts the playbook to a site; null, with findings, when something is wrong. */
    public @Nullable EffectivePlan adapt(Adaptation adaptation, Profile site, Findings findings) {
        Findings own = new Findings();
        new SiteCheck(playbook, adaptation, site, own).identity(adaptation.site());
        EffectivePlan plan = identity(playbook, adaptation, own) ? plan(adaptation, site, own) : null;
        findings.addAll(own.sorted());
        return own.hasErrors() ? null : plan;
    }

    private @Nullable EffectivePlan plan(Adaptation adaptation, Profile site, Findings findings) {
        Optional<Variant> variant = variant(adaptation, site, findings);
        Node.Mapping offered = variant.map(v -> Variants.apply(playbook.tree(), v, findings))
                .orElse(playbook.tree().without("variants"));
        Node.Mapping tree = apply(offered, adaptation, findings);
        if (findings.hasErrors()) {
            return null;
        }
        CheckedPlaybook plan = check(tree, adaptation, playbooks, waivers, findings);
        if (plan == null) {
            return null;
        }
        computedSettingsAreWithinLimits(plan, adaptation, site, findings);
        List<Finding> broken = BottomLines.broken(plan, site.values());
        broken.forEach(finding -> findings.add(waivers.judged(finding)));
        new SiteCheck(playbook, adaptation, site, findings).suitability(plan, variant.orElse(null));
        List<TreeDiff.Difference> differences = TreeDiff.between(playbook.tree().without("variants"), tree);
        return new EffectivePlan(
                plan,
                site,
                adaptation,
                variant.orElse(null),
                Frame.of(differences, variant.orElse(null), adaptation, playbook.tree()),
                Fidelity.of(playbook.model(), playbook.tree(), tree),
                broken.stream()
                        .flatMap(finding -> waivers.letting(finding).stream())
                        .toList());
    }

    /** Checks the document with an adaptation; null, with findings, when it is no playbook. */
    static @Nullable CheckedPlaybook check(
            Node.Mapping tree, Adaptation adaptation, Playbooks playbooks, Waivers waivers, Findings findings) {
        Findings own = new Findings();
        CheckedPlaybook plan = playbooks.check(tree, waivers.ids(), own);
        own.sorted().forEach(finding -> findings.add(caused(finding, adaptation)));
        return plan;
    }

    /** A reference in the playbook that leads nowhere is the fault of the change that took its target away. */
    private static Finding caused(Finding finding, Adaptation adaptation) {
        if (finding.code() != PlaybookCode.REFERENCE_UNKNOWN) {
            return finding;
        }
        TreePath target =
                TreePath.of(finding.args().get(1)).child(finding.args().getFirst());
        return adaptation.changes().stream()
                .filter(change -> change.operation() != Change.Operation.ADD)
                .filter(change -> target.within(TreePath.of(change.path())))
                .findFirst()
                .map(change -> Finding.of(AdaptationCode.STILL_NEEDED, change.at(), target, finding.at()))
                .orElse(finding);
    }

    /** The document with an adaptation's settings and changes. */
    static Node.Mapping apply(Node.Mapping tree, Adaptation adaptation, Findings findings) {
        Node.Mapping changed = tree;
        for (var setting : adaptation.set().entrySet()) {
            changed = Overlay.set(changed, setting.getKey(), Adaptation.value(setting.getValue()), findings);
        }
        return Overlay.apply(changed, adaptation.changes(), Overlay.Author.SITE, findings);
    }

    /** Whether an adaptation was made for this very playbook; findings where it was not. */
    static boolean identity(CheckedPlaybook playbook, Adaptation adaptation, Findings findings) {
        Place at = adaptation.at("adapts");
        if (!adaptation.playbookId().equals(playbook.model().id())) {
            findings.add(AdaptationCode.ADAPTS_OTHER, at, adaptation.adapts(), playbook.name());
            return false;
        }
        if (!adaptation.adapts().equals(playbook.name())) {
            findings.add(AdaptationCode.ADAPTS_VERSION, at, adaptation.adapts(), playbook.name());
            return false;
        }
        String digest = adaptation.digest();
        if (digest != null && !digest.equals(playbook.digest())) {
            findings.add(AdaptationCode.ADAPTS_DIGEST, adaptation.at("digest"), playbook.name());
            return false;
        }
        return true;
    }

    private Optional<Variant> variant(Adaptation adaptation, Profile site, Findings findings) {
        String wanted = adaptation.variant();
        Optional<Variant> suiting = Variants.suiting(playbook, site.values());
        if (wanted == null) {
            suiting.ifPresent(v -> findings.addMaybe(
                    AdaptationCode.VARIANT_SUITS, adaptation.document().at(), "variant: " + v.id(), v.id(), v.title()));
            return Optional.empty();
        }
        List<String> known =
                playbook.model().variants().stream().map(Variant::id).toList();
        Optional<Variant> chosen = playbook.model().variants().stream()
                .filter(v -> v.id().equals(wanted))
                .findFirst();
        if (chosen.isEmpty()) {
            findings.addMaybe(
                    AdaptationCode.VARIANT_UNKNOWN,
                    adaptation.at("variant"),
                    Nearest.to(wanted, known),
                    wanted,
                    String.join(", ", known));
        } else if (!Variants.suits(playbook, chosen.get(), site.values())) {
            findings.add(
                    AdaptationCode.VARIANT_DOES_NOT_SUIT,
                    adaptation.at("variant"),
                    wanted,
                    chosen.get().when().source());
        }
        return chosen;
    }

    /** Plain settings are checked with the document; those that a rule computes for this site are checked here. */
    private static void computedSettingsAreWithinLimits(
            CheckedPlaybook plan, Adaptation adaptation, Profile site, Findings findings) {
        Map<String, Object> settings = plan.settings(site.values());
        for (Parameter parameter : plan.model().parameters()) {
            Object value = settings.get(parameter.id());
            if (parameter instanceof Parameter.Quantity quantity
                    && value != null
                    && !quantity.range().contains(value)) {
                findings.add(
                        AdaptationCode.VALUE_OUT_OF_LIMITS,
                        adaptation.set().containsKey(parameter.id())
                                ? parameter.standard().at()
                                : adaptation.at("set"),
                        parameter.id(),
                        Values.print(value),
                        quantity.least(),
                        quantity.most());
            }
        }
    }
}
