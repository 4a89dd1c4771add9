package org.zhagen.adaptation;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.rule.Bindings;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.Desk;
import org.zhagen.ticket.Installation;

/**
 * Puts a plan to work at its site when it comes into force: its procedures with its parameters and who holds its roles, and who
 * answers for what.
 */
@Component
class PlanProcedures {

    private final Courses courses;
    private final PlanDuties duties;

    PlanProcedures(Courses courses, PlanDuties duties) {
        this.courses = courses;
        this.duties = duties;
    }

    void begin(Acting acting, Plan plan, EffectivePlan effective, List<RoleHolder> holders) {
        CheckedPlaybook content = effective.plan();
        Bindings bindings = content.bindings(effective.site().values());
        List<Course> all = content.model().procedures().stream()
                .map(procedure -> Course.of(content, procedure, bindings))
                .toList();
        courses.install(
                acting,
                new Installation(
                        plan.id().toString(),
                        plan.series().toString(),
                        plan.title(),
                        plan.playbookVersion().toString(),
                        plan.site(),
                        all,
                        holders.stream().map(holder -> desk(plan, holder)).toList(),
                        plan.simulated()));
        duties.begin(acting, plan, effective, holders);
    }

    private static Desk desk(Plan plan, RoleHolder holder) {
        return new Desk(
                holder.role(), plan.site(), holder.person(), holder.unit(), holder.standardRole(), holder.name());
    }

    void end(Acting acting, UUID plan) {
        courses.end(acting, plan.toString());
        duties.end(acting, plan);
    }
}
