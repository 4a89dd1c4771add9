package org.zhagen.ticket;

import org.zhagen.access.Permission;

/** What one may be allowed to do with tickets. */
public enum TicketPermission implements Permission {
    /** See the tickets that concern oneself, one's unit or one's role. */
    READ,
    /** Raise tickets, and rate what came of them. */
    OPEN,
    /** Do what is for oneself, one's unit or one's role to do. */
    HANDLE,
    /** Give tickets of the jurisdiction to parties, decide about objections and pauses, join what was raised twice. */
    DISPATCH,
    /** See all tickets of the jurisdiction, and how they go. */
    OVERSEE,
    /** See how to reach whoever raised a ticket that one has; each look is audited. */
    READ_CONTACT,
    /** Say who does what a procedure asks for, and which things may be given to communities and grids. */
    CONFIGURE,
    /** Bring in which days are worked, for the whole installation. */
    CALENDAR;

    @Override
    public String room() {
        return "ticket";
    }
}
