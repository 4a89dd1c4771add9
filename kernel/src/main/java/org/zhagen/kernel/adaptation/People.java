package org.zhagen.kernel.adaptation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.playbook.Points;
import org.zhagen.kernel.playbook.Procedure;
import org.zhagen.kernel.playbook.RuleText;

/** Whom a part of a plan concerns, under an older and a newer plan. */
final class People {

    private final List<Playbook> plans;

    People(Playbook before, Playbook after) {
        this.plans = List.of(before, after);
    }

    /** Ids of roles, {@code resident}, {@code anyone}, or bodies; none where an address concerns nobody in particular. */
    List<String> concerned(TreePath at) {
        Set<String> who = new LinkedHashSet<>();
        plans.forEach(plan -> concerned(plan, at).forEach(who::add));
        return List.copyOf(who);
    }

    private static Stream<String> concerned(Playbook plan, TreePath at) {
        String id = at.segments().size() > 1 ? at.segments().get(1) : "";
        return switch (at.first()) {
            case "steps" -> plan.steps().stream().filter(s -> s.id().equals(id)).map(s -> s.owner());
            case "procedures" ->
                plan.procedures().stream().filter(p -> p.id().equals(id)).flatMap(p -> inProcedure(p, at));
            case "parameters" -> plan.procedures().stream().flatMap(p -> timedBy(p, id));
            case "roles" -> plan.roles().stream().map(r -> r.id()).filter(id::equals);
            case "signals" ->
                plan.signals().stream().filter(s -> s.id().equals(id)).flatMap(s -> s.alert().stream());
            case "indicators" ->
                plan.indicators().stream().filter(i -> i.id().equals(id)).flatMap(i -> reporter(i, plan));
            case "points" -> confirming(plan, at);
            default -> Stream.of();
        };
    }

    private static Stream<String> inProcedure(Procedure procedure, TreePath at) {
        List<String> segments = at.segments();
        if (segments.size() > 2 && segments.get(2).equals("form")) {
            return procedure.openedBy().stream();
        }
        if (segments.size() > 3 && segments.get(2).equals("stages")) {
            return procedure.stages().stream()
                    .filter(stage -> stage.id().equals(segments.get(3)))
                    .flatMap(stage -> procedure.doers(stage).stream());
        }
        return Stream.concat(
                procedure.openedBy().stream(),
                procedure.stages().stream().flatMap(stage -> procedure.doers(stage).stream()));
    }

    /** Who does the stages whose time follows a parameter. */
    private static Stream<String> timedBy(Procedure procedure, String parameter) {
        String name = "params." + parameter.replace('-', '_');
        return procedure.stages().stream()
                .filter(stage -> mentions(stage.within(), name))
                .flatMap(stage -> procedure.doers(stage).stream());
    }

    private static boolean mentions(@Nullable RuleText rule, String name) {
        return rule != null && rule.source().matches("(?s).*\\b" + name.replace(".", "\\.") + "\\b.*");
    }

    private static Stream<String> reporter(Indicator indicator, Playbook plan) {
        if (!(indicator.from() instanceof Indicator.Origin.Reported reported)) {
            return Stream.of();
        }
        return Stream.of(plan.roles().stream()
                .filter(role -> role.title().equals(reported.reported()))
                .map(role -> role.id())
                .findFirst()
                .orElse(reported.reported()));
    }

    private static Stream<String> confirming(Playbook plan, TreePath at) {
        return Optional.ofNullable(plan.points()).stream()
                .flatMap(points -> points.earn().stream())
                .filter(earn -> at.segments().contains(earn.id()))
                .map(Points.Earn::confirmedBy);
    }
}
