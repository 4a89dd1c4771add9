package org.zhagen.adaptation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import org.zhagen.work.MatterLine;

/**
 * The front door to the life of plans: they are seen in their jurisdiction, and by all while people are asked about them. Which
 * step leads where stands in {@link PlanStep}; what is written in them is up to {@link PlanEditing}.
 */
@Service
public class Plans {

    /** A plan that is to begin later than this was approved for other times. */
    private static final int MONTHS_AHEAD = 12;

    private final Doors doors;
    private final PlanRows rows;
    private final PlanList list;
    private final PlanDrafting drafting;
    private final PlanLife life;
    private final PlanGround ground;
    private final PlanAfter after;
    private final PlanEventRows history;
    private final ForceRows force;

    Plans(
            Doors doors,
            PlanRows rows,
            PlanList list,
            PlanDrafting drafting,
            PlanLife life,
            PlanGround ground,
            PlanAfter after,
            PlanEventRows history,
            ForceRows force) {
        this.doors = doors;
        this.rows = rows;
        this.list = list;
        this.drafting = drafting;
        this.life = life;
        this.ground = ground;
        this.after = after;
        this.history = history;
        this.force = force;
    }

    public Outcome<Listing<PlanLine>> list(Acting acting, PlanSearch search, Paging paging) {
        return doors.query(acting, AdaptationPermission.READ, () -> Outcome.done(list.list(acting, search, paging)));
    }

    public Outcome<Plan> find(Acting acting, UUID id) {
        return life.query(acting, id, Outcome::done);
    }

    /** What was decided about a plan, the first at the top. */
    public Outcome<List<PlanEvent>> history(Acting acting, UUID id) {
        return life.query(acting, id, plan -> Outcome.done(history.of(id)));
    }

    /** The tasks that its steps became. */
    public Outcome<List<MatterLine>> tasks(Acting acting, UUID id) {
        return life.query(acting, id, plan -> Outcome.done(after.tasks(acting, plan)));
    }

    /** What a site does, as it came into force: the canonical form of the adapted playbook. */
    public Outcome<String> effective(Acting acting, UUID id) {
        return life.query(
                acting,
                id,
                plan -> force.effective(id)
                        .map(Outcome::done)
                        .orElseGet(() ->
                                Said.notNow(PlanCode.NOT_FIXED, plan.state().id())));
    }

    /** What somebody may do with a plan now; approving is asked of {@link PlanReviews}. */
    public List<PlanStep> offered(Acting acting, Plan plan) {
        return acting.in(plan.site()) ? PlanStep.offered(acting, plan.state()) : List.of();
    }

    /** Begins the plan of a playbook for a site. */
    public Outcome<Plan> draft(Acting acting, NewPlan wanted) {
        return doors.command(acting, AdaptationPermission.EDIT, () -> drafting.draft(acting, wanted, false));
    }

    /** Begins the next revision of a plan in force, on the same version of the playbook. */
    public Outcome<Plan> revise(Acting acting, UUID id) {
        return life.command(
                acting,
                AdaptationPermission.EDIT,
                id,
                plan -> plan.state() == PlanState.ACTIVE
                        ? PlanText.at(plan.site(), plan.adaptation().document())
                                .then(adaptation -> drafting.begin(acting, adaptation, plan, plan.simulated()))
                        : Said.notNow(PlanCode.NOT_FIXED, plan.state().id()));
    }

    /**
     * Takes one of the steps that need no more than words: {@link PlanStep#isPlain}.
     *
     * @param version that the person saw
     */
    public Outcome<Plan> step(Acting acting, UUID id, int version, PlanStep step, String words) {
        if (!step.isPlain()) {
            throw new IllegalArgumentException(step + " has a method of its own");
        }
        return life.step(acting, id, version, step, words, plan -> {
            after.stepped(acting, plan, step, words.strip());
            return Outcome.done(plan);
        });
    }

    /**
     * Puts an approved plan into force. What it says is kept as it is on this day; the revision that was in force before is
     * superseded; its steps become tasks.
     *
     * @param starts first day of the work, such as 2026-12-01
     */
    public Outcome<Plan> activate(Acting acting, UUID id, int version, String starts) {
        Said said = new Said();
        LocalDate today = ground.today();
        LocalDate first = said.day("starts", starts, today, today.plusMonths(MONTHS_AHEAD));
        return life.command(
                acting,
                AdaptationPermission.EDIT,
                id,
                plan -> said.then(() -> ground.check(plan).then(check -> {
                    EffectivePlan effective = check.effective();
                    return effective == null
                            ? Outcome.invalid(check.findings())
                            : activate(acting, plan, version, effective, first);
                })));
    }

    /** The earlier revision goes first: two of a series are never in force, not even for a moment. */
    private Outcome<Plan> activate(Acting acting, Plan plan, int version, EffectivePlan effective, LocalDate first) {
        if (!PlanStep.ACTIVATE.from(plan.state())) {
            return Said.notNow(PlanCode.STEP_NOT_NOW, plan.state().id());
        }
        Optional<Plan> before = rows.in(plan.series(), List.of(PlanState.ACTIVE));
        return before.map(earlier -> superseded(acting, earlier, plan))
                .orElseGet(() -> Outcome.done(plan))
                .then(free -> {
                    after.begins(plan, effective, first);
                    return life.take(acting, plan, version, PlanStep.ACTIVATE, "", approved -> {
                        after.activated(
                                acting,
                                approved,
                                effective,
                                first,
                                before.map(Plan::id).orElse(null));
                        return Outcome.done(approved);
                    });
                });
    }

    private Outcome<Plan> superseded(Acting acting, Plan earlier, Plan by) {
        return life.take(acting, earlier, earlier.version(), PlanStep.SUPERSEDE, by.playbookName(), superseded -> {
            after.stepped(acting, superseded, PlanStep.SUPERSEDE, "");
            return Outcome.done(superseded);
        });
    }
}
