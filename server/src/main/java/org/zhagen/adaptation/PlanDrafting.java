package org.zhagen.adaptation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.PlaybookVersion;

/** Begins revisions: the first one of a series, or the next one after another. */
@Component
class PlanDrafting {

    private static final List<PlanState> OPEN = List.of(
            PlanState.DRAFT, PlanState.CONSULTING, PlanState.IN_APPROVAL, PlanState.RETURNED, PlanState.APPROVED);

    private final PlanRows rows;
    private final PlanGround ground;
    private final PlanHolderRows holders;
    private final PlanTraces traces;

    PlanDrafting(PlanRows rows, PlanGround ground, PlanHolderRows holders, PlanTraces traces) {
        this.rows = rows;
        this.ground = ground;
        this.holders = holders;
        this.traces = traces;
    }

    /** The first revision of a series, or the next one after all earlier ones are over. */
    Outcome<Plan> draft(Acting acting, NewPlan wanted, boolean simulated) {
        Optional<RegionCode> site = RegionCode.read(wanted.site());
        if (site.isEmpty()) {
            return Outcome.invalid(Finding.of(PlanCode.SITE_UNKNOWN, Place.of("site"), wanted.site()));
        }
        if (!acting.in(site.get())) {
            return Outcome.invalid(Finding.of(PlanCode.SITE_OUTSIDE, Place.of("site"), wanted.site()));
        }
        return version(wanted).then(version -> {
            String variant = wanted.variant().isEmpty() ? null : wanted.variant();
            Adaptation plain = Adaptation.of(version.name(), site.get().digits(), variant);
            return PlanText.again(plain.document()).then(adaptation -> begin(acting, adaptation, null, simulated));
        });
    }

    private Outcome<PlaybookVersion> version(NewPlan wanted) {
        List<PlaybookVersion> all =
                ground.versions(wanted.playbook()) instanceof Outcome.Done<List<PlaybookVersion>>(var known)
                        ? known
                        : List.of();
        Version named = Version.parse(wanted.playbookVersion());
        Optional<PlaybookVersion> version = wanted.playbookVersion().isEmpty()
                ? all.stream().filter(one -> !one.isRetired()).findFirst()
                : all.stream().filter(one -> one.version().equals(named)).findFirst();
        if (version.isEmpty()) {
            return Outcome.invalid(Finding.of(
                    PlanCode.PLAYBOOK_UNKNOWN, Place.of("playbook"), wanted.playbook(), wanted.playbookVersion()));
        }
        return version.get().isRetired()
                ? Outcome.invalid(Finding.of(
                        PlanCode.VERSION_RETIRED,
                        Place.of("playbookVersion"),
                        version.get().name()))
                : Outcome.done(version.get());
    }

    /** A revision with a content, as long as no other one of its series is open. */
    Outcome<Plan> begin(Acting acting, Adaptation adaptation, @Nullable Plan from, boolean simulated) {
        RegionCode site = new RegionCode(adaptation.site());
        rows.lock(site, adaptation.playbookId());
        Optional<Plan> last = rows.last(site, adaptation.playbookId());
        UUID series = last.map(Plan::series).orElseGet(Ids::next);
        Optional<Plan> open = rows.in(series, OPEN);
        if (open.isPresent()
                || (from == null && rows.in(series, List.of(PlanState.ACTIVE)).isPresent())) {
            return Said.notNow(PlanCode.SERIES_OPEN, last.map(Plan::label).orElse(""));
        }
        return check(adaptation, series).map(check -> {
            UUID id = Ids.next();
            int revision = last.map(Plan::revision).orElse(0) + 1;
            UUID basedOn = from == null ? null : from.id();
            rows.insert(acting, new PlanRows.NewRow(id, series, revision, adaptation, basedOn, simulated), check);
            if (from != null) {
                holders.copy(from.id(), id);
            }
            Plan plan = rows.get(id);
            traces.act(acting, plan, "plan-draft", from == null ? "" : from.playbookName());
            return plan;
        });
    }

    private Outcome<PlanCheck> check(Adaptation adaptation, UUID series) {
        Version version =
                Version.parse(adaptation.adapts().substring(adaptation.adapts().indexOf('@') + 1));
        if (version == null) {
            throw new IllegalArgumentException(adaptation.adapts());
        }
        return ground.playbook(adaptation.playbookId(), version)
                .then(playbook -> ground.site(new RegionCode(adaptation.site()))
                        .map(site -> ground.check(
                                playbook, adaptation, site, ground.waivers(series, ground.today(), playbook))));
    }
}
