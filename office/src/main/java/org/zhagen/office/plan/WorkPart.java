package org.zhagen.office.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Organ;
import org.zhagen.kernel.playbook.Phase;
import org.zhagen.kernel.playbook.Role;
import org.zhagen.kernel.playbook.Step;
import org.zhagen.kernel.playbook.Training;

/** Who does what, when: roles, bodies, steps, phases, training. */
final class WorkPart {

    private WorkPart() {}

    static void add(Map<String, @Nullable Object> context, PlanFacts facts) {
        List<Map<String, @Nullable Object>> steps = Maps.list(context, "steps");
        List<Step> models = facts.playbook().steps();
        for (int i = 0; i < models.size(); i++) {
            step(steps.get(i), models.get(i), facts);
        }
        context.put("phases", phases(steps, models, facts));
        organisation(context, facts);
        roles(context, facts);
        training(context, facts);
    }

    private static void step(Map<String, @Nullable Object> entry, Step step, PlanFacts facts) {
        entry.put("owner-title", facts.role(step.owner()));
        entry.put("phase-title", Words.of(step.phase()));
        entry.put("core-title", facts.core(step.core()));
        entry.put("starts-text", step.starts().isZero() ? "启动之日起" : "启动后第" + Printed.length(step.starts()) + "起");
        entry.put("takes-text", Printed.length(step.takes()));
        entry.put("begin", Printed.day(facts.begins(step)));
        entry.put("end", Printed.day(facts.ends(step)));
        entry.put("period", Printed.months(facts.begins(step), facts.ends(step)));
        entry.put(
                "after-titles",
                String.join(
                        "、",
                        facts.playbook().steps().stream()
                                .filter(s -> step.after().contains(s.id()))
                                .map(Step::title)
                                .toList()));
    }

    private static List<Map<String, @Nullable Object>> phases(
            List<Map<String, @Nullable Object>> steps, List<Step> models, PlanFacts facts) {
        List<Map<String, @Nullable Object>> phases = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            List<Map<String, @Nullable Object>> own = new ArrayList<>();
            List<Step> ownModels = new ArrayList<>();
            for (int i = 0; i < models.size(); i++) {
                if (models.get(i).phase() == phase) {
                    own.add(steps.get(i));
                    ownModels.add(models.get(i));
                }
            }
            if (!own.isEmpty()) {
                phases.add(Maps.of("title", Words.of(phase), "period", period(ownModels, facts), "steps", own));
            }
        }
        return phases;
    }

    private static String period(List<Step> steps, PlanFacts facts) {
        LocalDate from =
                steps.stream().map(facts::begins).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate to =
                steps.stream().map(facts::ends).max(Comparator.naturalOrder()).orElseThrow();
        return Printed.months(from, to);
    }

    private static void organisation(Map<String, @Nullable Object> context, PlanFacts facts) {
        List<Map<String, @Nullable Object>> entries = Maps.list(context, "organisation");
        List<Organ> organs = facts.playbook().organisation();
        for (int i = 0; i < organs.size(); i++) {
            entries.get(i).put("tier-title", Words.of(organs.get(i).tier()));
        }
    }

    private static void roles(Map<String, @Nullable Object> context, PlanFacts facts) {
        List<Map<String, @Nullable Object>> entries = Maps.list(context, "roles");
        List<Role> roles = facts.playbook().roles();
        for (int i = 0; i < roles.size(); i++) {
            String id = roles.get(i).id();
            entries.get(i)
                    .put(
                            "step-titles",
                            String.join(
                                    "、",
                                    facts.playbook().steps().stream()
                                            .filter(s -> s.owner().equals(id))
                                            .map(Step::title)
                                            .toList()));
        }
    }

    private static void training(Map<String, @Nullable Object> context, PlanFacts facts) {
        List<Map<String, @Nullable Object>> entries = Maps.list(context, "training");
        List<Training> training = facts.playbook().training();
        for (int i = 0; i < training.size(); i++) {
            entries.get(i).put("tier-title", Words.of(training.get(i).tier()));
            entries.get(i).put("covers-text", String.join("、", training.get(i).covers()));
        }
    }
}
