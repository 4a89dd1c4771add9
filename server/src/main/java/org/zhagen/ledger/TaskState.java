package org.zhagen.ledger;

import org.zhagen.kernel.document.Code;

/** How far a task of the year is. What is divided is done when all its parts are. */
public enum TaskState {
    OPEN,
    DONE,
    CANCELLED;

    public String id() {
        return Code.kebab(this);
    }

    public boolean isOpen() {
        return this == OPEN;
    }
}
