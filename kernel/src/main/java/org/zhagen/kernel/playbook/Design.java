package org.zhagen.kernel.playbook;

import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Doc;

/**
 * How a result is known, weakest first. The levels are those of the Maryland Scientific Methods Scale (Sherman et al.,
 * Preventing Crime, 1997; Farrington et al., Evidence-Based Crime Prevention, 2002), 1 to 5; what is only told stands below
 * it, as 0. That a staggered introduction counts as its level 4 (many units, some of them not yet begun) is a convention of
 * ours.
 */
@Doc("anecdote < after-only < before-after < controlled < staggered < randomised")
public enum Design {
    /** Told, without figures. */
    ANECDOTE,
    /** Figures from afterwards alone. */
    AFTER_ONLY,
    /** Figures from before and after of the same place. */
    BEFORE_AFTER,
    /** Before and after, beside a comparable place without the practice. */
    CONTROLLED,
    /** Brought in place by place, so that those still waiting are the comparison. */
    STAGGERED,
    /** Places or people drawn by lot. */
    RANDOMISED;

    /** 0 to 5. */
    public int level() {
        return ordinal();
    }

    public String id() {
        return Code.kebab(this);
    }

    /** The weaker one of two. */
    public Design orWeaker(Design other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
