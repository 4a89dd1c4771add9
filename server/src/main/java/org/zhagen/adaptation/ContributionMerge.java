package org.zhagen.adaptation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.adaptation.Contribution.NewVariant;
import org.zhagen.kernel.adaptation.Upgrade;
import org.zhagen.kernel.adaptation.Upgrader;
import org.zhagen.kernel.adaptation.VariantProposal;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.YamlWriter;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.Profile;
import org.zhagen.registry.Draft;
import org.zhagen.registry.Drafts;
import org.zhagen.registry.Published;
import org.zhagen.registry.Versions;

/** Puts a contribution into a new draft of its playbook, on top of the newest version. */
@Component
class ContributionMerge {

    private final PlanGround ground;
    private final Versions versions;
    private final Drafts drafts;
    private final PilotProfiles pilots;

    ContributionMerge(PlanGround ground, Versions versions, Drafts drafts, PilotProfiles pilots) {
        this.ground = ground;
        this.pilots = pilots;
        this.versions = versions;
        this.drafts = drafts;
    }

    /** What a variant of it could be; only what is open of the places goes into the rule, which everybody will read. */
    Outcome<VariantProposal> proposal(Contribution contribution) {
        return ground.playbook(contribution.playbook(), contribution.playbookVersion())
                .map(published -> {
                    List<Profile> others = pilots.inForce(contribution.playbook()).stream()
                            .filter(line -> !line.site().equals(contribution.site()))
                            .map(line -> pilots.open(pilots.kept(line.id())))
                            .toList();
                    Profile site = pilots.open(pilots.kept(contribution.plan()));
                    String variant = contribution.adaptation().variant();
                    return VariantProposal.of(published.playbook(), variant, site, others)
                            .orElseGet(() -> new VariantProposal("", ""));
                });
    }

    /** The draft, in the registry of whoever accepts; they need to be allowed to write drafts there. */
    Outcome<Draft> into(Acting acting, Contribution contribution, AcceptDraft accept) {
        return versions.newest(acting, contribution.playbook())
                .then(newest -> onto(contribution, newest)
                        .then(adaptation -> merged(contribution, newest, adaptation, accept))
                        .then(playbook -> drafts.continueFrom(
                                        acting,
                                        contribution.playbook(),
                                        newest.about().version())
                                .then(draft -> drafts.save(
                                        acting, draft.id(), draft.version(), YamlWriter.write(playbook.tree())))));
    }

    /** What is offered, on the newest version; what upstream changed as well has to be upgraded at the site first. */
    private Outcome<Adaptation> onto(Contribution contribution, Published newest) {
        Adaptation adaptation = contribution.adaptation();
        if (newest.about().version().equals(contribution.playbookVersion())) {
            return Outcome.done(adaptation);
        }
        return ground.playbook(contribution.playbook(), contribution.playbookVersion())
                .then(from -> {
                    Upgrade upgrade = Upgrader.upgrade(
                            from.playbook(), newest.playbook(), adaptation, ground.playbooks(), Map.of());
                    return upgrade.clean()
                            ? PlanText.again(upgrade.adaptation())
                            : Said.notNow(
                                    PlanCode.CONFLICTS_OPEN, upgrade.conflicts().size());
                });
    }

    private Outcome<CheckedPlaybook> merged(
            Contribution contribution, Published newest, Adaptation adaptation, AcceptDraft accept) {
        Version next =
                org.zhagen.kernel.adaptation.Contribution.after(newest.about().version());
        var kernel = org.zhagen.kernel.adaptation.Contribution.all(newest.playbook(), adaptation, next);
        Findings findings = new Findings();
        @Nullable
        CheckedPlaybook merged = accept.isVariant()
                ? kernel.withVariant(
                        new NewVariant(accept.id(), accept.title(), accept.when(), learned(contribution)),
                        ground.playbooks(),
                        findings)
                : kernel.merged(ground.playbooks(), findings);
        return merged == null ? Outcome.invalid(findings.sorted()) : Outcome.done(merged);
    }

    private static String learned(Contribution contribution) {
        Contribution.Moved moved = contribution.moved();
        return String.format(
                Locale.ROOT,
                "%s：%s（%s %s→%s）",
                contribution.siteName(),
                contribution.title(),
                moved.indicator(),
                moved.before(),
                moved.after());
    }
}
