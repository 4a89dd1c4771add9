package org.zhagen.ledger;

import org.zhagen.kernel.document.Code;

/** What is done with a task once it is written down. */
public enum TaskAct {
    /** It is done. */
    FINISH,
    /** It is due some days later. */
    POSTPONE,
    /** Somebody else does it. */
    REASSIGN,
    /** It need not be done. */
    CANCEL,
    /** It is to be done after all. */
    REOPEN,
    /** What is written of it is changed. */
    EDIT,
    /** A part of it is written down. */
    DIVIDE;

    public String id() {
        return Code.kebab(this);
    }
}
