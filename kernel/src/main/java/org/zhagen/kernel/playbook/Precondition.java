package org.zhagen.kernel.playbook;

import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Place;

/** Something that the ground must offer. */
@Doc("What the ground must offer")
public record Precondition(
        @Doc("Kebab-case id") String id,
        @Doc("Rule over site.* and params.*") RuleText rule,
        @Doc("required decides, helpful only counts") Need need,

        @Doc("Weight in the score, 1 where it is left out") @Nullable
        Integer weight,

        @Doc("Why it matters") String because,

        @Doc("What to do where it is not met; becomes a task") @Nullable
        String remedy,

        Place at) {

    /** Whether a practice can do without. */
    @Doc("required or helpful")
    public enum Need {
        REQUIRED,
        HELPFUL
    }

    /** The weight in the score; 1 where none is given. */
    public int weightOrOne() {
        return weight == null ? 1 : weight;
    }
}
