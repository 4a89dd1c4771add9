package org.zhagen.adaptation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.playbook.Step;
import org.zhagen.ticket.Measured;
import org.zhagen.work.Assignee;
import org.zhagen.work.MatterFigures;
import org.zhagen.work.MatterLine;
import org.zhagen.work.Matters;
import org.zhagen.work.NewMatter;
import org.zhagen.work.Subject;

/** What plans bring into the inbox: approvals and waivers to decide, which are ended here; steps to do, which are ended there. */
@Component
class PlanMatters {

    static final String APPROVAL = "adaptation.approval";
    private static final String WAIVER = "adaptation.waiver";
    private static final String STEP = "plan.step";
    private static final String PLAN = "plan";

    /** Who does a step whose role nobody holds by name. */
    private static final String TEAM = "site-team";

    /** Days until somebody is to have decided. A convention of ours. */
    private static final int TO_DECIDE = 7;

    private final Matters matters;
    private final MatterFigures figures;
    private final NearestRole nearest;
    private final ActClock clock;

    PlanMatters(Matters matters, MatterFigures figures, NearestRole nearest, ActClock clock) {
        this.matters = matters;
        this.figures = figures;
        this.nearest = nearest;
        this.clock = clock;
    }

    static Subject subject(UUID plan) {
        return new Subject(PLAN, plan.toString());
    }

    private static Subject waiver(UUID waiver) {
        return new Subject("plan-waiver", waiver.toString());
    }

    void askApproval(Acting acting, Plan plan, Approval link) {
        matters.open(
                acting, decision(APPROVAL, link.title() + "：" + plan.label(), subject(plan.id()), plan, link.by(), ""));
    }

    /**
     * @param standsFor name of the absent person in whose place it was decided; empty for none
     */
    void approvalDecided(Acting acting, Plan plan, String outcome, String words, String standsFor) {
        matters.settle(acting, subject(plan.id()), APPROVAL, outcome, words, standsFor);
    }

    void askWaiver(Acting acting, Plan plan, PlanWaiver waiver) {
        String title = "底线例外：" + plan.label();
        matters.open(
                acting,
                decision(
                        WAIVER,
                        title,
                        waiver(waiver.id()),
                        plan,
                        waiver.approver(),
                        waiver.says() + "\n" + waiver.reason()));
    }

    void waiverDecided(Acting acting, UUID waiver, String outcome, String words) {
        matters.settle(acting, waiver(waiver), WAIVER, outcome, words);
    }

    private NewMatter decision(String kind, String title, Subject subject, Plan plan, Approver by, String detail) {
        return new NewMatter(
                kind,
                title,
                detail,
                subject,
                plan.link() + "/approval",
                plan.site(),
                assignee(by),
                clock.endOfWork(clock.today().plusDays(TO_DECIDE)),
                "",
                "",
                true);
    }

    private static Assignee assignee(Approver by) {
        UUID person = by.person();
        return person == null ? Assignee.role(by.role(), by.region()) : Assignee.person(person);
    }

    /** Each step of the work becomes a task of whoever holds its role; of the first one where several do. */
    void openSteps(Acting acting, Plan plan, EffectivePlan effective, List<RoleHolder> holders, LocalDate starts) {
        Map<String, RoleHolder> byRole =
                holders.stream().collect(Collectors.toMap(RoleHolder::role, Function.identity(), (one, other) -> one));
        for (Step step : effective.plan().model().steps()) {
            matters.open(
                    acting,
                    new NewMatter(
                            STEP,
                            step.title(),
                            step.action(),
                            subject(plan.id()),
                            plan.link(),
                            plan.site(),
                            holder(plan, byRole.get(step.owner())),
                            due(step, starts),
                            step.standard(),
                            step.deliverable(),
                            false));
        }
    }

    /** Only to those who will find it; otherwise to the team. */
    private Assignee holder(Plan plan, @Nullable RoleHolder holder) {
        if (holder == null) {
            return Assignee.role(TEAM, plan.site());
        }
        UUID person = holder.person();
        UUID unit = holder.unit();
        if (person != null) {
            return Assignee.person(person);
        }
        if (unit != null && matters.isStaffed(unit)) {
            return Assignee.unit(unit);
        }
        String role = holder.standardRole();
        return Optional.ofNullable(role)
                .flatMap(standard -> nearest.from(plan.site(), standard).map(region -> Assignee.role(standard, region)))
                .orElseGet(() -> Assignee.role(TEAM, plan.site()));
    }

    private Instant due(Step step, LocalDate starts) {
        return starts.atStartOfDay(clock.getZone())
                .plus(step.starts())
                .plus(step.takes())
                .toInstant();
    }

    void stepsWithdrawn(Acting acting, Plan plan, String words) {
        matters.settle(acting, subject(plan.id()), STEP, "withdrawn", words);
    }

    /** How many of the steps of plans that were due between two moments had been done by the second one. */
    Measured executed(List<UUID> plans, Instant after, Instant until) {
        MatterFigures.Fulfilled steps =
                figures.fulfilled(STEP, PLAN, plans.stream().map(UUID::toString).toList(), after, until);
        return Measured.share(steps.done(), steps.due());
    }

    List<MatterLine> steps(Acting acting, Plan plan) {
        return matters.of(acting, subject(plan.id())).stream()
                .filter(matter -> matter.kind().equals(STEP))
                .toList();
    }
}
