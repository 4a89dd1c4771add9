package org.zhagen.adaptation;

import org.zhagen.kernel.document.Code;

/** How far a revision of a plan has come. Which step leads from which to which stands in {@link PlanStep}. */
public enum PlanState {
    /** Being written by the site's team. */
    DRAFT,
    /** Laid open, so that people say what they think (征求意见). */
    CONSULTING,
    /** On its way through the chain of approvals. */
    IN_APPROVAL,
    /** Sent back with words; the team may change it and submit it again. */
    RETURNED,
    /** Approved by all of the chain, not in force yet. */
    APPROVED,
    /** In force. A series has at most one such revision. */
    ACTIVE,
    /** Was in force until a later revision took its place. */
    SUPERSEDED,
    /** Was in force until it was ended with a reason. */
    ENDED,
    /** Given up before it came into force. */
    WITHDRAWN;

    public String id() {
        return Code.kebab(this);
    }

    /** Whether the team may change what it says. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it is in force, or was: its content stays as it is. */
    public boolean isFixed() {
        return this == ACTIVE || this == SUPERSEDED || this == ENDED;
    }

    /** Whether nothing more becomes of it. */
    public boolean isOver() {
        return this == SUPERSEDED || this == ENDED || this == WITHDRAWN;
    }
}
