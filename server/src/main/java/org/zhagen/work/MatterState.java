package org.zhagen.work;

import org.zhagen.kernel.document.Code;

/** How far a matter is. Which step leads from which to which stands in {@link MatterStep}. */
public enum MatterState {
    /** Waits for a person, a role or a unit. */
    OPEN,
    /** Somebody took it and is at work. */
    TAKEN,
    /** Ended, with an outcome. */
    DONE,
    /** Not to be done any more. */
    WITHDRAWN;

    public String id() {
        return Code.kebab(this);
    }

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return this == OPEN || this == TAKEN;
    }
}
