package org.zhagen.registry;

import org.zhagen.kernel.document.Code;

/** How far a display has come. Which step leads from which to which stands in {@link DisplayStep}. */
public enum DisplayState {
    /** Being written by its unit. */
    DRAFT,
    /** Waiting for the reform office. */
    SUBMITTED,
    /** Sent back with words; its unit may change and submit it again. */
    RETURNED,
    /** Shown to all. */
    DISPLAYED,
    /** Shown, and found worth distilling. */
    SELECTED,
    /** Shown, and become a playbook. */
    DISTILLED,
    /** Taken back by its unit. */
    WITHDRAWN;

    public String id() {
        return Code.kebab(this);
    }

    /** Whether everybody who is signed in sees it. */
    public boolean isShown() {
        return this == DISPLAYED || this == SELECTED || this == DISTILLED;
    }

    /** Whether its unit may change what it says. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
