package org.zhagen.adaptation.web;

import java.util.List;
import org.zhagen.adaptation.PlanCheck;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Overlay;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.playbook.Variants;
import org.zhagen.web.Choice;

/** The documents behind a plan that a page shows, also while errors keep it from being one. */
final class PlanTrees {

    private PlanTrees() {}

    /** What the site changes: the playbook with the variant. */
    static Node.Mapping offered(PlanCheck check, Adaptation adaptation) {
        CheckedPlaybook playbook = check.playbook().playbook();
        return playbook.model().variants().stream()
                .filter(variant -> variant.id().equals(adaptation.variant()))
                .findFirst()
                .map((Variant variant) -> Variants.apply(playbook.tree(), variant, new Findings()))
                .orElse(playbook.tree().without("variants"));
    }

    /** What the site will do; changes that can't be made are left out. */
    static Node.Mapping changed(PlanCheck check, Adaptation adaptation) {
        EffectivePlan effective = check.effective();
        if (effective != null) {
            return effective.plan().tree();
        }
        Node.Mapping tree = offered(check, adaptation);
        return Overlay.apply(tree, adaptation.changes(), Overlay.Author.SITE, new Findings());
    }

    /** What the plan says; the playbook while errors keep it from saying anything. */
    static CheckedPlaybook checked(PlanCheck check) {
        EffectivePlan effective = check.effective();
        return effective == null ? check.playbook().playbook() : effective.plan();
    }

    static Playbook model(PlanCheck check) {
        return checked(check).model();
    }

    /** The ids of the roles that can be named in a plan, with their titles: those of the tree, also of one with errors. */
    static List<Choice> roles(Node.Mapping tree, PlanWords words) {
        return tree.get("roles") instanceof Node.Listing list
                ? list.items().stream()
                        .filter(Node.Mapping.class::isInstance)
                        .map(Node.Mapping.class::cast)
                        .map(role -> new Choice(String.valueOf(role.text("id")), words.title(role)))
                        .toList()
                : List.of();
    }
}
