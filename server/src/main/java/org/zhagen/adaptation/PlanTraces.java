package org.zhagen.adaptation;

import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;

/** Keeps who did what with a plan: for everybody who reads it in its history, for the audit in the chain of acts. */
@Component
class PlanTraces {

    private final PlanEventRows events;
    private final Audit audit;

    PlanTraces(PlanEventRows events, Audit audit) {
        this.events = events;
        this.audit = audit;
    }

    /**
     * A step from state to state.
     *
     * @param before the plan as it was
     * @param standsFor name of the absent person in whose place it is taken; empty for none
     */
    void step(Acting acting, Plan before, PlanStep step, String standsFor, String words) {
        events.insert(acting, before.id(), step.id(), before.state(), step.to(), standsFor, words);
        audited(acting, before, "plan-" + step.id());
    }

    /**
     * Something that was decided without a step.
     *
     * @param act in kebab-case
     */
    void act(Acting acting, Plan plan, String act, String words) {
        events.insert(acting, plan.id(), act, plan.state(), plan.state(), "", words);
        audited(acting, plan, act);
    }

    /** What the audit keeps and the history need not, such as an edit. */
    void audited(Acting acting, Plan plan, String act) {
        Subject subject = Subject.of("plan", plan.id(), plan.label());
        audit.record(
                acting,
                Act.done("adaptation." + act, subject, plan.site().digits())
                        .with("playbook", plan.playbookName())
                        .with("revision", plan.revision()));
    }
}
