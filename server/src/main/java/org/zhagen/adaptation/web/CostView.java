package org.zhagen.adaptation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.adaptation.PlanCheck;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.fit.Cost;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Resource;
import org.zhagen.kernel.value.Money;

/** What a plan costs the site, by kind of resource, beside what the playbook as it stands would cost. */
@Component
class CostView {

    private final PlanWords words;

    CostView(PlanWords words) {
        this.words = words;
    }

    /** The resources of one kind. */
    record Group(String kind, List<Line> lines) {}

    /**
     * A resource.
     *
     * @param original what the playbook would need here; null where it does not have it
     * @param now what the plan needs; null where it does not have it
     * @param missing what has to be found out to know it; empty where it is known
     */
    record Line(
            String id,
            String title,
            @Nullable String original,
            @Nullable String now,
            boolean same,
            String missing,
            String note) {}

    List<Group> of(PlanCheck check, Locale language) {
        CheckedPlaybook playbook = check.playbook().playbook();
        CheckedPlaybook plan = PlanTrees.checked(check);
        Map<String, Cost> before = byId(playbook, check);
        Map<String, Cost> after = byId(plan, check);
        List<Resource> resources = new ArrayList<>(plan.model().resources());
        playbook.model().resources().stream()
                .filter(resource -> !after.containsKey(resource.id()))
                .forEach(resources::add);
        return Arrays.stream(Resource.Kind.values())
                .map(kind -> new Group(
                        Code.kebab(kind),
                        resources.stream()
                                .filter(resource -> resource.kind() == kind)
                                .map(resource -> line(
                                        resource, before.get(resource.id()), after.get(resource.id()), plan, language))
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private static Map<String, Cost> byId(CheckedPlaybook plan, PlanCheck check) {
        Map<String, Cost> costs = new HashMap<>();
        Fitter.costs(plan, plan.bindings(check.site().values()), check.site())
                .forEach(cost -> costs.put(cost.resource().id(), cost));
        return costs;
    }

    private Line line(
            Resource resource, @Nullable Cost before, @Nullable Cost after, CheckedPlaybook plan, Locale language) {
        String original = before == null ? null : amount(before, language);
        String now = after == null ? null : amount(after, language);
        String note = resource.note();
        List<String> unknown = after == null ? List.of() : after.unknownFields();
        String missing = String.join(
                "、",
                unknown.stream()
                        .map(id -> {
                            var field = plan.vocabulary().fields().field(id);
                            return field == null ? id : words.title(field, language);
                        })
                        .toList());
        return new Line(
                resource.id(),
                resource.title(),
                original,
                now,
                original != null && original.equals(now),
                missing,
                note == null ? "" : note);
    }

    private String amount(Cost cost, Locale language) {
        Object amount = cost.amount();
        String unit = cost.resource().unit();
        boolean money = amount instanceof Money;
        String period = money && unit.contains("/") ? unit.substring(unit.indexOf('/')) : "";
        return amount == null
                ? words.word("plans.unknown", language)
                : words.value(amount, money ? "" : unit, language) + period;
    }
}
