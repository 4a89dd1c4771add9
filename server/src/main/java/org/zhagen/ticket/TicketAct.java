package org.zhagen.ticket;

import org.zhagen.kernel.document.Code;

/** What may be done with a ticket, or with a part in it. */
public enum TicketAct {
    END,
    TRANSFER,
    OBJECT,
    ASK_PAUSE,
    RESUME,
    COMMENT,
    WITHDRAW,
    DISPATCH,
    LEAD,
    RELEASE,
    DECIDE_OBJECTION,
    DECIDE_PAUSE,
    SEND_BACK,
    MERGE,
    SORT,
    READ_CONTACT;

    public String id() {
        return Code.kebab(this);
    }
}
