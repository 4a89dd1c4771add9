package org.zhagen.kernel.adaptation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.document.TreePath;

/**
 * One thing that is different on the ground under another plan.
 *
 * @param at its address in the playbook
 * @param title what it belongs to, as the playbook calls it: a step, or a procedure and its stage
 * @param aspect the key that changed, such as {@code standard} or {@code within}; empty where the whole was added, removed or moved
 * @param who whom it concerns, under the old or the new plan: ids of roles, {@code resident}, {@code anyone}, or bodies; empty where
 *     it concerns no role in particular
 * @param before what held before: a value of the class that its type names ({@link java.time.Duration}, {@link
 *     org.zhagen.kernel.value.Money}, …), a text, a list of texts, or a {@link org.zhagen.kernel.document.Node} for anything larger;
 *     null where there was nothing, or where it was unknown
 * @param after what holds now, likewise
 */
public record GroundChange(
        TreePath at,
        Topic topic,
        TreeDiff.Kind kind,
        String title,
        String aspect,
        List<String> who,
        @Nullable Object before,
        @Nullable Object after) {

    /** What a change is about, in the order in which people ask. */
    public enum Topic {
        STEP,
        FORM_FIELD,
        TIME_LIMIT,
        PROCEDURE,
        PARAMETER,
        ROLE,
        ORGAN,
        DOCUMENT,
        INDICATOR,
        SURVEY,
        POINTS,
        DELIBERATION,
        SIGNAL,
        TRAINING,
        COST,
        BOTTOM_LINE,
        RISK
    }

    public GroundChange {
        who = List.copyOf(who);
    }
}
