package org.zhagen.adaptation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.assessment.AssessmentPermission;
import org.zhagen.assessment.Profiles;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.adaptation.Adapter;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.adaptation.Waivers;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.fit.Cost;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.Published;
import org.zhagen.registry.RegistryPermission;
import org.zhagen.registry.Versions;

/** What a plan stands on: the version of the playbook, what is known of the site, which bottom lines were waived. */
@Component
class PlanGround {

    private final Versions versions;
    private final Profiles profiles;
    private final Playbooks playbooks;
    private final WaiverRows waivers;
    private final ForceRows force;
    private final ActClock clock;

    PlanGround(
            Versions versions,
            Profiles profiles,
            Playbooks playbooks,
            WaiverRows waivers,
            ForceRows force,
            ActClock clock) {
        this.versions = versions;
        this.profiles = profiles;
        this.playbooks = playbooks;
        this.waivers = waivers;
        this.force = force;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    Playbooks playbooks() {
        return playbooks;
    }

    Outcome<Published> playbook(String id, Version version) {
        return versions.find(system(Jurisdiction.COUNTRY), id, version);
    }

    /** All versions of a playbook, the highest first. */
    Outcome<List<org.zhagen.registry.PlaybookVersion>> versions(String id) {
        return versions.of(system(Jurisdiction.COUNTRY), id);
    }

    /** Whoever may see a plan sees by which values it was judged. */
    Outcome<Profile> site(RegionCode site) {
        return profiles.profile(system(Jurisdiction.of(site)), site);
    }

    private static Acting system(Jurisdiction jurisdiction) {
        return Acting.system("adaptation", jurisdiction, RegistryPermission.READ, AssessmentPermission.READ);
    }

    /** What is to be said of a plan: as it stands today, or as it was judged when it came into force. */
    Outcome<PlanCheck> check(Plan plan) {
        return check(plan, plan.adaptation());
    }

    /** The same with another content of the plan. */
    Outcome<PlanCheck> check(Plan plan, Adaptation adaptation) {
        return playbook(plan.playbook(), plan.playbookVersion()).then(playbook -> {
            Plan.Force since = plan.force();
            if (since != null) {
                Profile then = force.profile(plan);
                return Outcome.done(check(playbook, adaptation, then, waivers(plan.series(), day(since), playbook)));
            }
            return site(plan.site())
                    .map(now -> check(playbook, adaptation, now, waivers(plan.series(), today(), playbook)));
        });
    }

    LocalDate day(Plan.Force since) {
        return LocalDate.ofInstant(since.activated(), clock.getZone());
    }

    /** Which bottom lines of a version were waived for a series; a rule that was changed since has to be asked for again. */
    Waivers waivers(UUID series, LocalDate day, Published playbook) {
        return new Waivers(
                day,
                waivers.of(series).stream()
                        .filter(waiver -> waiver.lets(playbook.playbook().model(), day, clock.getZone()))
                        .map(PlanWaiver::granted)
                        .toList());
    }

    PlanCheck check(Published playbook, Adaptation adaptation, Profile site, Waivers waivers) {
        Findings findings = new Findings();
        EffectivePlan effective =
                new Adapter(playbook.playbook(), playbooks, waivers).adapt(adaptation, site, findings);
        List<Cost> costs = effective == null
                ? List.of()
                : Fitter.costs(effective.plan(), effective.plan().bindings(site.values()), site);
        PlanFields fields = new PlanFields(adaptation);
        List<PlanCheck.Remark> remarks = findings.sorted().stream()
                .map((Finding finding) -> fields.remark(finding))
                .toList();
        return new PlanCheck(playbook, site, remarks, effective, costs);
    }
}
