package org.zhagen.kernel.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.BottomLine;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.playbook.Resource;
import org.zhagen.kernel.playbook.RuleText;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.rule.Bindings;
import org.zhagen.kernel.site.Profile;

/** Finds what in a playbook depends on the profile, and what it comes to at two sites. */
final class Dependents {

    private static final double DECIDES = 3;

    private final CheckedPlaybook playbook;
    private final Profile there;
    private final Profile here;
    private final Bindings boundThere;
    private final Bindings boundHere;
    private final List<Dependent> list = new ArrayList<>();

    Dependents(CheckedPlaybook playbook, Profile there, Profile here) {
        this.playbook = playbook;
        this.there = there;
        this.here = here;
        this.boundThere = playbook.bindings(there.values());
        this.boundHere = playbook.bindings(here.values());
    }

    List<Dependent> all() {
        playbook.model().bottomLines().forEach(this::bottomLine);
        playbook.model().preconditions().forEach(this::precondition);
        playbook.model().variants().forEach(this::variant);
        playbook.model().parameters().forEach(this::parameter);
        playbook.model().resources().forEach(this::cost);
        return List.copyOf(list);
    }

    private void bottomLine(BottomLine line) {
        add(
                Dependent.Kind.BOTTOM_LINE,
                TreePath.of("bottom-lines").child(line.id()),
                line.at(),
                line.says(),
                line.rule(),
                DECIDES,
                playbook.truth(line.rule(), boundThere),
                playbook.truth(line.rule(), boundHere));
    }

    private void precondition(Precondition precondition) {
        double factor = precondition.need() == Precondition.Need.REQUIRED ? DECIDES : 1;
        add(
                Dependent.Kind.PRECONDITION,
                TreePath.of("preconditions").child(precondition.id()),
                precondition.at(),
                precondition.because(),
                precondition.rule(),
                factor * precondition.weightOrOne(),
                playbook.truth(precondition.rule(), boundThere),
                playbook.truth(precondition.rule(), boundHere));
    }

    private void variant(Variant variant) {
        add(
                Dependent.Kind.VARIANT,
                TreePath.of("variants").child(variant.id()),
                variant.at(),
                variant.title(),
                variant.when(),
                DECIDES,
                playbook.truth(variant.when(), new Bindings(there.values(), Map.of())),
                playbook.truth(variant.when(), new Bindings(here.values(), Map.of())));
    }

    private void parameter(Parameter parameter) {
        add(
                Dependent.Kind.PARAMETER,
                TreePath.of("parameters").child(parameter.id()),
                parameter.at(),
                parameter.title(),
                parameter.standard(),
                1,
                boundThere.params().get(parameter.id()),
                boundHere.params().get(parameter.id()));
    }

    private void cost(Resource resource) {
        add(
                Dependent.Kind.COST,
                TreePath.of("resources").child(resource.id()),
                resource.at(),
                resource.title(),
                resource.amount(),
                1,
                playbook.formula(resource.amount()).value(boundThere).orElse(null),
                playbook.formula(resource.amount()).value(boundHere).orElse(null));
    }

    private void add(
            Dependent.Kind kind,
            TreePath at,
            Place place,
            String title,
            RuleText rule,
            double weight,
            @Nullable Object atPilot,
            @Nullable Object atSite) {
        var fields = playbook.siteFields(rule);
        if (!fields.isEmpty()) {
            list.add(new Dependent(kind, at, place, title, fields, weight, atPilot, atSite));
        }
    }
}
