package org.zhagen.office.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.Waivers;
import org.zhagen.kernel.fit.Cost;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.playbook.BottomLine;
import org.zhagen.kernel.playbook.Funding;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.site.Field;

/** What the ground offers and asks: preconditions, settings, resources, funding, what is still to be found out. */
final class GroundPart {

    private GroundPart() {}

    static void add(Map<String, @Nullable Object> context, PlanFacts facts) {
        preconditions(context, facts);
        bottomLines(context, facts);
        resources(context, facts);
        context.put("params", parameters(facts));
        List<Map<String, @Nullable Object>> funding = Maps.list(context, "funding");
        List<Funding> models = facts.playbook().funding();
        for (int i = 0; i < models.size(); i++) {
            funding.get(i).put("from-title", Words.of(models.get(i).from()));
        }
        context.put(
                "unknowns",
                facts.unknownFields().stream()
                        .map(f -> Maps.of("id", f.id(), "title", f.title(), "find-out", f.findOut()))
                        .toList());
    }

    private static void preconditions(Map<String, @Nullable Object> context, PlanFacts facts) {
        List<Map<String, @Nullable Object>> entries = Maps.list(context, "preconditions");
        List<Map<String, @Nullable Object>> unmet = new ArrayList<>();
        List<Precondition> models = facts.playbook().preconditions();
        for (int i = 0; i < models.size(); i++) {
            Precondition precondition = models.get(i);
            Map<String, @Nullable Object> entry = entries.get(i);
            Truth state = facts.plan().truth(precondition.rule(), facts.bindings());
            entry.put("title", facts.precondition(precondition));
            entry.put("need-title", Words.of(precondition.need()));
            entry.put("state", Words.of(state));
            entry.put("unknown-titles", String.join("、", unknown(precondition, facts)));
            if (state != Truth.TRUE) {
                unmet.add(entry);
            }
        }
        context.put("unmet", unmet);
    }

    /** A bottom line that need not be kept for a time says why, who let it pass, and until when. */
    private static void bottomLines(Map<String, @Nullable Object> context, PlanFacts facts) {
        List<Map<String, @Nullable Object>> entries = Maps.list(context, "bottom-lines");
        List<BottomLine> models = facts.playbook().bottomLines();
        for (int i = 0; i < models.size(); i++) {
            String id = models.get(i).id();
            entries.get(i)
                    .put(
                            "waiver-text",
                            facts.effective().waived().stream()
                                    .filter(waiver -> waiver.bottomLine().equals(id))
                                    .map(GroundPart::exception)
                                    .findFirst()
                                    .orElse(null));
        }
    }

    private static String exception(Waivers.Waiver waiver) {
        return "例外：" + waiver.reason().replaceAll("[。；]+$", "") + "；" + waiver.approver() + "批准，至"
                + Printed.day(waiver.until());
    }

    private static List<String> unknown(Precondition precondition, PlanFacts facts) {
        return facts.plan().formula(precondition.rule()).siteFields().stream()
                .filter(id -> !facts.effective().site().values().containsKey(id))
                .map(facts::field)
                .map(Field::title)
                .toList();
    }

    private static void resources(Map<String, @Nullable Object> context, PlanFacts facts) {
        List<Map<String, @Nullable Object>> entries = Maps.list(context, "resources");
        List<Cost> costs =
                Fitter.costs(facts.plan(), facts.bindings(), facts.effective().site());
        for (int i = 0; i < costs.size(); i++) {
            Cost cost = costs.get(i);
            entries.get(i).put("kind-title", Words.of(cost.resource().kind()));
            entries.get(i).put("amount-text", amount(cost));
        }
    }

    private static String amount(Cost cost) {
        Object amount = cost.amount();
        return amount == null
                ? Printed.UNKNOWN
                : Printed.value(amount, cost.resource().unit());
    }

    private static List<Map<String, @Nullable Object>> parameters(PlanFacts facts) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (Parameter parameter : facts.playbook().parameters()) {
            list.add(Maps.of(
                    "id", parameter.id(),
                    "title", parameter.title(),
                    "value", facts.parameter(parameter),
                    "guidance", parameter.guidance(),
                    "changed", changed(parameter.id(), facts)));
        }
        return list;
    }

    private static boolean changed(String id, PlanFacts facts) {
        return facts.effective().frame().modifications().stream()
                .anyMatch(m -> m.at().segments().size() > 1
                        && m.at().first().equals("parameters")
                        && m.at().segments().get(1).equals(id));
    }
}
