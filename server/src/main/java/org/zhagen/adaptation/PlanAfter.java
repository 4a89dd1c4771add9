package org.zhagen.adaptation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.work.MatterLine;

/** What follows when a plan was taken a step on: what is kept of it, who has to do something, who hears of it. */
@Component
class PlanAfter {

    private final ForceRows force;
    private final PlanHolderRows holders;
    private final ApprovalRows approvals;
    private final WaiverRows waivers;
    private final PlanMatters matters;
    private final PlanProcedures procedures;
    private final ApplicationEventPublisher events;
    private final ActClock clock;

    PlanAfter(
            ForceRows force,
            PlanHolderRows holders,
            ApprovalRows approvals,
            WaiverRows waivers,
            PlanMatters matters,
            PlanProcedures procedures,
            ApplicationEventPublisher events,
            ActClock clock) {
        this.force = force;
        this.holders = holders;
        this.approvals = approvals;
        this.waivers = waivers;
        this.matters = matters;
        this.procedures = procedures;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param plan as it is after the step
     */
    void stepped(Acting acting, Plan plan, PlanStep step, String words) {
        switch (step) {
            case RECALL -> unasked(acting, plan, words);
            case WITHDRAW -> {
                unasked(acting, plan, words);
                unexcepted(acting, plan, words);
            }
            case SUPERSEDE -> over(acting, plan, words);
            case END -> {
                over(acting, plan, words);
                unexcepted(acting, plan, words);
                events.publishEvent(
                        new PlanEnded(plan.id(), plan.series(), plan.site().digits(), plan.playbook(), words));
            }
            default -> {}
        }
    }

    private void unasked(Acting acting, Plan plan, String words) {
        approvals.drop(plan);
        matters.approvalDecided(acting, plan, "withdrawn", words, "");
    }

    /** Nobody needs an exception for what is no longer done. */
    private void unexcepted(Acting acting, Plan plan, String words) {
        waivers.of(plan.series()).stream()
                .filter(waiver -> waiver.plan().equals(plan.id()) && waiver.state() == PlanWaiver.State.REQUESTED)
                .filter(waiver ->
                        waivers.decide(acting, waiver.id(), waiver.version(), PlanWaiver.State.WITHDRAWN, null, words))
                .forEach(waiver -> matters.waiverDecided(acting, waiver.id(), "withdrawn", words));
    }

    private void over(Acting acting, Plan plan, String words) {
        force.end(plan.id(), clock.today());
        matters.stepsWithdrawn(acting, plan, words);
        procedures.end(acting, plan.id());
    }

    /** Keeps what a plan says on the day on which it comes into force; from then on the database lets nobody change it. */
    void begins(Plan plan, EffectivePlan effective, LocalDate starts) {
        force.begin(plan.id(), starts, clock.instant(), effective);
    }

    /**
     * @param before the revision that was in force until now; null for none
     */
    void activated(Acting acting, Plan plan, EffectivePlan effective, LocalDate starts, @Nullable UUID before) {
        List<RoleHolder> held = holders.of(plan.id());
        matters.openSteps(acting, plan, effective, held, starts);
        procedures.begin(acting, plan, effective, held);
        events.publishEvent(new PlanActivated(
                plan.id(),
                plan.series(),
                plan.revision(),
                plan.site().digits(),
                plan.playbook(),
                plan.playbookVersion().toString(),
                effective.digest(),
                starts,
                before));
    }

    List<MatterLine> tasks(Acting acting, Plan plan) {
        return matters.steps(acting, plan);
    }
}
