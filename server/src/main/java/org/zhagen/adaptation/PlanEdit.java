package org.zhagen.adaptation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.playbook.Change;

/** One thing that somebody changes in a plan. */
public sealed interface PlanEdit {

    /**
     * Begins with another variant.
     *
     * @param id empty for none
     */
    record Variant(String id) implements PlanEdit {
        public Variant {
            id = Text.of(id);
        }
    }

    /**
     * Sets a parameter.
     *
     * @param value as people write it, such as {@code 3h}, {@code 30%}, a rule over the site
     */
    record SetParameter(String parameter, String value, String reason) implements PlanEdit {
        public SetParameter {
            parameter = Text.of(parameter);
            value = Text.of(value);
            reason = Text.of(reason);
        }
    }

    /** Leaves a parameter as the playbook has it. */
    record UnsetParameter(String parameter) implements PlanEdit {
        public UnsetParameter {
            parameter = Text.of(parameter);
        }
    }

    /** Changes an element of the playbook; it stands behind the changes that are there. */
    record AddChange(ChangeDraft change) implements PlanEdit {}

    /**
     * Says a change anew.
     *
     * @param number of the change, from 0
     */
    record RewriteChange(int number, ChangeDraft change) implements PlanEdit {}

    /**
     * Takes a change back.
     *
     * @param number of the change, from 0
     */
    record WithdrawChange(int number) implements PlanEdit {}

    /**
     * Says what is to be reached and who decides.
     *
     * @param decidedBy who took part, as people call them
     * @param decided {@code planned}, {@code reactive} or empty
     */
    record Purpose(String goal, List<String> decidedBy, String decided) implements PlanEdit {
        public Purpose {
            goal = Text.of(goal);
            decidedBy = decidedBy.stream()
                    .map(Text::of)
                    .filter(name -> !name.isEmpty())
                    .toList();
            decided = Text.of(decided);
        }

        /** What a plan says of it. */
        public static Purpose of(Adaptation adaptation) {
            String goal = adaptation.goal();
            Adaptation.When decided = adaptation.decided();
            return new Purpose(
                    goal == null ? "" : goal, adaptation.decidedBy(), decided == null ? "" : Code.kebab(decided));
        }
    }

    /**
     * A change as it was given.
     *
     * @param operation {@code add}, {@code replace}, {@code remove} or {@code move}
     * @param at address, such as {@code steps/list/standard}
     * @param after for add and move: the id behind which it goes; empty for the end
     * @param value for add and replace; null where there is none. {@link PlanEditing#value} reads one
     * @param kind id of a {@link Change.Kind}
     */
    record ChangeDraft(
            String operation,
            String at,
            String after,
            @Nullable Node value,
            String reason,
            String kind) {
        public ChangeDraft {
            operation = Text.of(operation);
            at = Text.of(at);
            after = Text.of(after);
            reason = Text.of(reason);
            kind = Text.of(kind);
        }
    }
}
