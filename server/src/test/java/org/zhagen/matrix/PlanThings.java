package org.zhagen.matrix;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.adaptation.AdaptationPermission;
import org.zhagen.adaptation.Chain;
import org.zhagen.adaptation.ChainDraft;
import org.zhagen.adaptation.Chains;
import org.zhagen.adaptation.Consultations;
import org.zhagen.adaptation.Contribution;
import org.zhagen.adaptation.ContributionDraft;
import org.zhagen.adaptation.Contributions;
import org.zhagen.adaptation.NewPlan;
import org.zhagen.adaptation.Plan;
import org.zhagen.adaptation.PlanEdit;
import org.zhagen.adaptation.PlanEditing;
import org.zhagen.adaptation.PlanPapers;
import org.zhagen.adaptation.PlanReviews;
import org.zhagen.adaptation.PlanStep;
import org.zhagen.adaptation.PlanWaivers;
import org.zhagen.adaptation.Plans;
import org.zhagen.adaptation.WaiverDraft;
import org.zhagen.assessment.AssessmentPermission;
import org.zhagen.identity.As;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.matrix.Scene.Thing;
import org.zhagen.registry.Ground;
import org.zhagen.registry.RegistryPermission;

/** What is asked of profiles and fits, and plans with all that hangs on them. */
final class PlanThings implements RoomThings {

    /** See {@link Things#VARIABLES}. */
    static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("profiles/{code}", "here"),
            Map.entry("fit/{playbook}", "playbook"),
            Map.entry("{playbook}/{code}", "here"),
            Map.entry("sites/{code}", "here"),
            Map.entry("plans/{id}", "plan"),
            Map.entry("plans/{plan}", "plan"),
            Map.entry("file/{name}", "paper"),
            Map.entry("documents/{name}", "paper"),
            Map.entry("consultation/{comment}", "comment"),
            Map.entry("comments/{comment}", "comment"),
            Map.entry("waivers/{waiver}", "waiver"),
            Map.entry("contributions/{id}", "contribution"),
            Map.entry("upgrades/{version}", "version"),
            Map.entry("holders/{role}", "role"),
            Map.entry("chains/{code}", "chain"),
            Map.entry("chains/{region}", "chain"));

    private final Stage stage;
    private final RegistryThings playbooks;

    PlanThings(Stage stage, RegistryThings playbooks) {
        this.stage = stage;
        this.playbooks = playbooks;
    }

    @Override
    public Map<String, Supplier<Thing>> makers() {
        return Map.ofEntries(
                Map.entry("role", () -> Thing.of("coordinator")),
                Map.entry("chain", this::chain),
                Map.entry("plan", this::plan),
                Map.entry("paper", this::paper),
                Map.entry("comment", this::comment),
                Map.entry("waiver", this::waiver),
                Map.entry("contribution", this::contribution));
    }

    /** The chain of a part of the district that nobody else has set one for. */
    private Thing chain() {
        String region = Ground.HERE
                + "%03d".formatted(ThreadLocalRandom.current().nextInt(1000))
                + "%03d".formatted(ThreadLocalRandom.current().nextInt(1000));
        ChainDraft.LinkDraft office = new ChainDraft.LinkDraft("改革办批准", "reform-office", "prefecture");
        Acting configurer = As.person(Ground.HERE, AdaptationPermission.CONFIGURE);
        Chain chain = Outcomes.done(stage.context()
                .getBean(Chains.class)
                .set(configurer, new RegionCode(region), 0, new ChainDraft(List.of(office), office)));
        return new Thing(region, chain.version());
    }

    private Acting team() {
        Set<String> may = new TreeSet<>();
        Stream.of(AdaptationPermission.values(), AssessmentPermission.values(), RegistryPermission.values())
                .flatMap(Stream::of)
                .forEach(permission -> may.add(permission.id()));
        return As.person(Ground.HERE, may);
    }

    /** A draft of a playbook of its own. */
    private Thing plan() {
        Plan plan = planOf(stage.scene().thing("playbook").id());
        return new Thing(plan.id().toString(), plan.version());
    }

    private Plan planOf(String playbook) {
        NewPlan wanted = new NewPlan(Ground.HERE, playbook, "", "");
        return Outcomes.done(stage.context().getBean(Plans.class).draft(team(), wanted));
    }

    private Plan changed(UUID plan) {
        PlanEdit.ChangeDraft shorter = new PlanEdit.ChangeDraft(
                "replace",
                "steps/list/standard",
                "",
                Node.of("清单不少于 8 项", Place.of("")),
                "措施" + stage.scene().marker(),
                "context");
        Plan found = Outcomes.done(stage.context().getBean(Plans.class).find(team(), plan));
        return Outcomes.done(stage.context()
                        .getBean(PlanEditing.class)
                        .edit(team(), plan, found.version(), new PlanEdit.AddChange(shorter)))
                .plan();
    }

    private Thing paper() {
        String name = Outcomes.done(stage.context()
                        .getBean(PlanPapers.class)
                        .names(team(), stage.scene().id("plan")))
                .getFirst();
        return Thing.of(URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private Thing comment() {
        Consultations consultations = stage.context().getBean(Consultations.class);
        Plan plan = Outcomes.done(
                stage.context().getBean(Plans.class).find(team(), stage.scene().id("plan")));
        LocalDate last = LocalDate.now(stage.context().getBean(Clock.class)).plusDays(9);
        Plan open = Outcomes.done(consultations.open(team(), plan.id(), plan.version(), last.toString(), ""));
        Thing comment = Thing.of(Outcomes.done(consultations.comment(
                        team(), plan.id(), "", "措施" + stage.scene().marker()))
                .id());
        // or everybody would see the plan
        Outcomes.done(stage.context()
                .getBean(Plans.class)
                .step(team(), plan.id(), open.version(), PlanStep.CLOSE_CONSULTATION, ""));
        return comment;
    }

    private Thing waiver() {
        WaiverDraft wanted = new WaiverDraft("arrival", "措施" + stage.scene().marker());
        return Thing.of(Outcomes.done(stage.context()
                        .getBean(PlanWaivers.class)
                        .request(team(), stage.scene().id("plan"), wanted))
                .id());
    }

    /** A chain of one link for the district, which those in the role of a leader decide. */
    private void shortChain() {
        Chains chains = stage.context().getBean(Chains.class);
        RegionCode here = new RegionCode(Ground.HERE);
        Chain known = chains.of(team(), here);
        ChainDraft.LinkDraft leader = new ChainDraft.LinkDraft("审定", "leader", "site");
        Outcomes.done(chains.set(
                team(),
                here,
                here.equals(known.region()) ? known.version() : 0,
                new ChainDraft(List.of(leader), leader)));
    }

    private Thing contribution() {
        shortChain();
        Plan plan = changed(
                planOf(playbooks.playbook().id()).id()); // what others do with the plan of the scene needs a draft
        PlanReviews reviews = stage.context().getBean(PlanReviews.class);
        plan = Outcomes.done(reviews.submit(team(), plan.id(), plan.version(), ""));
        Acting team = team();
        UUID leader = stage.people().appointed("leader", Ground.HERE);
        Acting deciding =
                new Acting(leader, "测试员", "测试单位", team.jurisdiction(), "leader", team.permissions(), team.origin());
        plan = Outcomes.done(reviews.approve(deciding, plan.id(), plan.version(), ""));
        LocalDate today = LocalDate.now(stage.context().getBean(Clock.class));
        plan = Outcomes.done(
                stage.context().getBean(Plans.class).activate(team, plan.id(), plan.version(), today.toString()));
        ContributionDraft offered = new ContributionDraft(
                "措施" + stage.scene().marker(), List.of(), List.of(0), "按时响应率", "", "90%", "2026 年", "");
        Contribution made =
                Outcomes.done(stage.context().getBean(Contributions.class).offer(team, plan.id(), offered));
        return new Thing(made.id().toString(), made.version());
    }
}
