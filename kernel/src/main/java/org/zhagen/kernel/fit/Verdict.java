package org.zhagen.kernel.fit;

import java.util.List;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.rule.Truth;

/** What a playbook's preconditions say about a site. */
public enum Verdict {
    /** All required preconditions hold, no helpful one is false, and no variant suits better: run it as it is. */
    READY,
    /** All required preconditions hold; adapt it. */
    ADAPT,
    /** A required precondition is false, and there is a remedy: remedy it first. */
    PREPARE_FIRST,
    /** A required precondition is false without remedy, but a variant keeps the core idea. */
    CORE_IDEA_ONLY,
    /** A required precondition is false without remedy. */
    UNSUITABLE,
    /** No required precondition is false, but one is unknown: find it out. */
    UNKNOWN;

    /** The name in files and machine output: {@code prepare-first}. */
    public String id() {
        return Code.kebab(this);
    }

    /**
     * The verdict. Where several hold, the worst wins: unsuitable or core idea only, before prepare first, before unknown. An
     * unknown helpful precondition blocks nothing.
     *
     * @param states what became of each precondition
     * @param variant whether a variant suits the site
     * @param coreOnly whether a variant that keeps only the core idea suits the site
     */
    static Verdict of(List<PreconditionState> states, boolean variant, boolean coreOnly) {
        boolean hopeless = false;
        boolean remediable = false;
        boolean unknown = false;
        boolean lacking = false;
        for (PreconditionState state : states) {
            boolean isFalse = state.state() == Truth.FALSE;
            if (state.precondition().need() == Precondition.Need.HELPFUL) {
                lacking |= isFalse;
            } else if (isFalse) {
                hopeless |= state.precondition().remedy() == null;
                remediable |= state.precondition().remedy() != null;
            } else {
                unknown |= state.state() == Truth.UNKNOWN;
            }
        }
        if (hopeless) {
            return coreOnly ? CORE_IDEA_ONLY : UNSUITABLE;
        }
        if (remediable) {
            return PREPARE_FIRST;
        }
        if (unknown) {
            return UNKNOWN;
        }
        return lacking || variant ? ADAPT : READY;
    }
}
