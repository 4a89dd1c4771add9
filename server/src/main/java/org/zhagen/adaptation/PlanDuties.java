package org.zhagen.adaptation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.playbook.Role;
import org.zhagen.kernel.playbook.Step;
import org.zhagen.ledger.HandedOver;
import org.zhagen.ledger.Responsibilities;

/** Hands who answers for what, as a plan says, to the responsibility list of its site when the plan comes into force. */
@Component
class PlanDuties {

    private final Responsibilities responsibilities;

    PlanDuties(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    void begin(Acting acting, Plan plan, EffectivePlan effective, List<RoleHolder> holders) {
        responsibilities.handOver(
                acting,
                new HandedOver(
                        plan.id().toString(),
                        plan.series().toString(),
                        plan.title(),
                        plan.site(),
                        items(plan, effective.plan().model(), holders),
                        limits(effective),
                        plan.simulated()));
    }

    private static List<HandedOver.Item> items(Plan plan, Playbook playbook, List<RoleHolder> holders) {
        Map<String, String> held = holders.stream()
                .collect(Collectors.toMap(RoleHolder::role, RoleHolder::name, (one, other) -> one + "、" + other));
        List<HandedOver.Item> items = new ArrayList<>();
        playbook.organisation()
                .forEach(organ -> items.add(new HandedOver.Item(
                        "organ/" + organ.id(), organ.duty(), organ.body(), "", basis(plan, organ.body()))));
        for (Role role : playbook.roles()) {
            items.add(new HandedOver.Item(
                    "role/" + role.id(),
                    role.duty(),
                    held.getOrDefault(role.id(), role.heldBy()),
                    standard(playbook, role),
                    basis(plan, role.title())));
        }
        return items;
    }

    private static String basis(Plan plan, String part) {
        return "《" + plan.title() + "》方案：" + part;
    }

    private static String standard(Playbook playbook, Role role) {
        return playbook.steps().stream()
                .filter(step -> step.owner().equals(role.id()))
                .map(Step::standard)
                .distinct()
                .collect(Collectors.joining("；"));
    }

    /** What of the parameters counts or lasts something: a list may take one of them as its limit, by its name. */
    private static Map<String, Integer> limits(EffectivePlan effective) {
        Map<String, Integer> limits = new HashMap<>();
        effective.settings().forEach((name, value) -> {
            if (value instanceof Number number) {
                limits.put(name, number.intValue());
            } else if (value instanceof Duration duration) {
                limits.put(name, Math.toIntExact(duration.toMinutes()));
            }
        });
        return limits;
    }

    void end(Acting acting, UUID plan) {
        responsibilities.end(acting, plan.toString());
    }
}
