package org.zhagen.review;

import org.zhagen.kernel.document.Code;

/** Why a visit might not count (剔除). Which of them count somewhere, the rule of the place says. */
public enum Exclusion {
    /** What was raised is nothing that anybody could do: a joke, a thanks. */
    NOT_A_REQUEST,
    MALICIOUS,
    /** It lies outside of what the unit has to do. */
    OUTSIDE,
    /** Weather, works or orders that nobody of the unit could change. */
    FORCE_MAJEURE;

    public String id() {
        return Code.kebab(this);
    }
}
