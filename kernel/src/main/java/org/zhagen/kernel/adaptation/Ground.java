package org.zhagen.kernel.adaptation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.GroundChange.Topic;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.Procedure;
import org.zhagen.kernel.playbook.Resource;
import org.zhagen.kernel.playbook.RuleText;
import org.zhagen.kernel.rule.Bindings;

/**
 * What changes for the people of a site when one plan takes the place of another, as from one version of a playbook to the next.
 * Derived from the differences of the two documents. Parameters, time limits and costs are compared by what they come to at the
 * site, so a limit that follows a parameter shows up with it. What nobody on the ground notices (sources, evidence, questions and
 * answers, limits of parameters) is left out.
 */
public final class Ground {

    private final CheckedPlaybook before;
    private final CheckedPlaybook after;
    private final Bindings bindingsBefore;
    private final Bindings bindingsAfter;
    private final People people;
    private final List<GroundChange> changes = new ArrayList<>();

    private Ground(CheckedPlaybook before, CheckedPlaybook after, Map<String, Object> site) {
        this.before = before;
        this.after = after;
        this.bindingsBefore = before.bindings(site);
        this.bindingsAfter = after.bindings(site);
        this.people = new People(before.model(), after.model());
    }

    /** The changes from one plan to another at one site, by topic, and within a topic in the order of the documents. */
    public static List<GroundChange> between(CheckedPlaybook before, CheckedPlaybook after, Map<String, Object> site) {
        Ground ground = new Ground(before, after, site);
        ground.parameters();
        ground.timeLimits();
        ground.costs();
        TreeDiff.between(before.tree(), after.tree()).forEach(ground::difference);
        return ground.changes.stream()
                .sorted(Comparator.comparing(GroundChange::topic))
                .toList();
    }

    private void difference(TreeDiff.Difference difference) {
        TreePath at = difference.at();
        Topic topic = topic(at);
        if (topic == null || isReckoned(at)) {
            return;
        }
        Node whole = difference.after() == null ? difference.before() : difference.after();
        if (whole != null && Tree.hasIds(whole)) { // a list that one of the two leaves out
            Tree.ids(whole).forEach(id -> difference(item(difference, id)));
            return;
        }
        GroundElement element = GroundElement.of(at, before.tree(), after.tree());
        changes.add(new GroundChange(
                at,
                topic,
                difference.kind(),
                element.title(),
                element.aspect(),
                people.concerned(at),
                element.said(difference.before(), before),
                element.said(difference.after(), after)));
    }

    private static TreeDiff.Difference item(TreeDiff.Difference list, String id) {
        Node before = list.before();
        Node after = list.after();
        return new TreeDiff.Difference(
                list.at().child(id),
                list.kind(),
                before == null ? null : Tree.child(before, id),
                after == null ? null : Tree.child(after, id));
    }

    /** Whether an address is compared by what it comes to at the site, and not by its text. */
    private static boolean isReckoned(TreePath at) {
        int depth = at.segments().size();
        return at.last().equals("was")
                || at.last().equals("core")
                || at.last().equals("within")
                || at.first().equals("parameters")
                || (at.first().equals("resources") && depth == 3 && at.last().equals("amount"));
    }

    private static @Nullable Topic topic(TreePath at) {
        return switch (at.first()) {
            case "steps" -> Topic.STEP;
            case "procedures" -> at.segments().contains("form") ? Topic.FORM_FIELD : Topic.PROCEDURE;
            case "parameters" -> Topic.PARAMETER;
            case "roles" -> Topic.ROLE;
            case "organisation" -> Topic.ORGAN;
            case "documents" -> Topic.DOCUMENT;
            case "indicators" -> Topic.INDICATOR;
            case "surveys" -> Topic.SURVEY;
            case "points" -> Topic.POINTS;
            case "deliberation" -> Topic.DELIBERATION;
            case "signals" -> Topic.SIGNAL;
            case "training" -> Topic.TRAINING;
            case "resources" -> Topic.COST;
            case "bottom-lines" -> Topic.BOTTOM_LINE;
            case "risks" -> Topic.RISK;
            default -> null;
        };
    }

    private void parameters() {
        Map<String, Parameter> old = byId(before.model().parameters(), Parameter::id);
        Map<String, Parameter> now = byId(after.model().parameters(), Parameter::id);
        for (String id : both(old, now)) {
            Parameter parameter = Objects.requireNonNullElse(now.get(id), old.get(id));
            reckoned(
                    TreePath.of("parameters").child(id),
                    Topic.PARAMETER,
                    old.containsKey(id),
                    now.containsKey(id),
                    parameter.title(),
                    "",
                    bindingsBefore.params().get(id),
                    bindingsAfter.params().get(id));
        }
    }

    private void timeLimits() {
        Map<String, Procedure> old = byId(before.model().procedures(), Procedure::id);
        Map<String, Procedure> now = byId(after.model().procedures(), Procedure::id);
        for (String id : both(old, now)) {
            Procedure procedure = now.get(id);
            Procedure was = old.get(id);
            if (procedure == null || was == null) {
                continue; // the whole procedure came or went, and is said as such
            }
            reviewLimit(was, procedure);
            Map<String, Procedure.Stage> stagesBefore = byId(was.stages(), Procedure.Stage::id);
            for (Procedure.Stage stage : procedure.stages()) {
                Procedure.Stage stageBefore = stagesBefore.get(stage.id());
                if (stageBefore != null) {
                    timeLimit(procedure, stageBefore, stage);
                }
            }
        }
    }

    private void timeLimit(Procedure procedure, Procedure.Stage was, Procedure.Stage stage) {
        reckoned(
                new TreePath(List.of("procedures", procedure.id(), "stages", stage.id(), "within")),
                Topic.TIME_LIMIT,
                was.within() != null,
                stage.within() != null,
                procedure.title() + " · " + stage.title(),
                "within",
                value(before, was.within(), bindingsBefore),
                value(after, stage.within(), bindingsAfter));
    }

    private void reviewLimit(Procedure was, Procedure procedure) {
        Procedure.Objections old =
                was.dispatch() == null ? null : was.dispatch().objections();
        Procedure.Objections now =
                procedure.dispatch() == null ? null : procedure.dispatch().objections();
        if (old != null && now != null) {
            reckoned(
                    new TreePath(List.of("procedures", procedure.id(), "dispatch", "objections", "within")),
                    Topic.TIME_LIMIT,
                    old.within() != null,
                    now.within() != null,
                    procedure.title() + " · 派单异议",
                    "within",
                    value(before, old.within(), bindingsBefore),
                    value(after, now.within(), bindingsAfter));
        }
    }

    private void costs() {
        Map<String, Resource> old = byId(before.model().resources(), Resource::id);
        Map<String, Resource> now = byId(after.model().resources(), Resource::id);
        for (String id : both(old, now)) {
            Resource was = old.get(id);
            Resource resource = now.get(id);
            if (was != null && resource != null) {
                reckoned(
                        new TreePath(List.of("resources", id, "amount")),
                        Topic.COST,
                        true,
                        true,
                        resource.title(),
                        "amount",
                        value(before, was.amount(), bindingsBefore),
                        value(after, resource.amount(), bindingsAfter));
            }
        }
    }

    private void reckoned(
            TreePath at,
            Topic topic,
            boolean there,
            boolean still,
            String title,
            String aspect,
            @Nullable Object old,
            @Nullable Object now) {
        if (there != still || !Objects.equals(old, now)) {
            TreeDiff.Kind kind = !there ? TreeDiff.Kind.ADDED : still ? TreeDiff.Kind.CHANGED : TreeDiff.Kind.REMOVED;
            changes.add(new GroundChange(at, topic, kind, title, aspect, people.concerned(at), old, now));
        }
    }

    private static @Nullable Object value(CheckedPlaybook plan, @Nullable RuleText rule, Bindings bindings) {
        return rule == null ? null : plan.formula(rule).value(bindings).orElse(null);
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static Set<String> both(Map<String, ?> old, Map<String, ?> now) {
        Set<String> ids = new LinkedHashSet<>(old.keySet());
        ids.addAll(now.keySet());
        return ids;
    }
}
