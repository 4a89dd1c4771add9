package org.zhagen.adaptation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.playbook.Role;
import org.zhagen.kernel.playbook.SharedIndicators;
import org.zhagen.kernel.playbook.Survey;
import org.zhagen.kernel.rule.Bindings;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.Desk;
import org.zhagen.ticket.Gauge;
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
        courses.install(acting, installation(plan, effective, holders));
        duties.begin(acting, plan, effective, holders);
    }

    /** Hands on the indicators of a plan that came into force when none were handed on; what is there already stays as it is. */
    void measure(Acting acting, Plan plan, EffectivePlan effective) {
        courses.measure(acting, installation(plan, effective, List.of()));
    }

    private static Installation installation(Plan plan, EffectivePlan effective, List<RoleHolder> holders) {
        CheckedPlaybook content = effective.plan();
        Bindings bindings = content.bindings(effective.site().values());
        List<Course> all = content.model().procedures().stream()
                .map(procedure -> Course.of(content, procedure, bindings))
                .toList();
        return new Installation(
                plan.id().toString(),
                plan.series().toString(),
                plan.title(),
                plan.playbookVersion().toString(),
                plan.site(),
                all,
                holders.stream().map(holder -> desk(plan, holder)).toList(),
                content.model().roles().stream().collect(Collectors.toMap(Role::id, Role::title)),
                gauges(content, bindings),
                plan.simulated());
    }

    /** The indicators, with what is to be reached at the site. */
    private static List<Gauge> gauges(CheckedPlaybook content, Bindings bindings) {
        return content.model().indicators().stream()
                .map(indicator -> gauge(content, indicator, bindings))
                .toList();
    }

    private static Gauge gauge(CheckedPlaybook content, Indicator indicator, Bindings bindings) {
        SharedIndicators.Shared shared = content.vocabulary().indicators().get(indicator.id());
        String title = indicator.title() != null || shared == null ? indicator.title() : shared.title();
        String unit = indicator.unit() != null || shared == null ? indicator.unit() : shared.unit();
        Indicator.Direction direction =
                indicator.direction() != null || shared == null ? indicator.direction() : shared.direction();
        return new Gauge(
                indicator.id(),
                Objects.requireNonNullElse(title, indicator.id()),
                Objects.requireNonNullElse(unit, ""),
                Objects.requireNonNullElse(direction, Indicator.Direction.HOLD),
                indicator.every(),
                from(content, indicator.from()),
                content.target(indicator, bindings).orElse(null));
    }

    private static Gauge.From from(CheckedPlaybook content, Indicator.Origin origin) {
        return switch (origin) {
            case Indicator.Origin.FromProcedure from ->
                new Gauge.From.Tickets(from.procedure(), Objects.requireNonNullElse(from.stage(), ""), from.measure());
            case Indicator.Origin.FromTool from -> new Gauge.From.Tool(from.tool(), from.counted());
            case Indicator.Origin.FromSurvey from -> {
                Optional<Survey> survey = content.model().surveys().stream()
                        .filter(each -> each.id().equals(from.survey()))
                        .findFirst();
                yield new Gauge.From.Survey(
                        from.survey(),
                        survey.map(Survey::title).orElse(from.survey()),
                        Objects.requireNonNullElse(from.question(), ""),
                        survey.filter(Survey::isFollowUp).isPresent());
            }
            case Indicator.Origin.FromRegister from -> new Gauge.From.Register(from.register());
            case Indicator.Origin.Reported from -> new Gauge.From.Reported(from.reported());
        };
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
