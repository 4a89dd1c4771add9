package org.zhagen.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.work.Assignee;
import org.zhagen.work.Succession;

/**
 * A part in a ticket (承办单位).
 *
 * @param doer which role or body of the playbook it is; empty where somebody chose it by hand
 * @param name as it was called then
 * @param gone since when it has no part in it any more
 */
public record TicketParty(
        UUID id,
        String doer,
        Assignee assignee,
        String name,
        boolean lead,
        Instant joined,
        @Nullable Instant gone) {

    public boolean isActive() {
        return gone == null;
    }

    /** The same, done by somebody else. */
    TicketParty givenTo(Succession.Heir heir) {
        Assignee to = heir.assignee();
        // who took over from somebody of a unit or in a role does it for that
        boolean goesOn = to.person() != null && (to.unit() != null || !to.role().isEmpty());
        return new TicketParty(id, doer, to, goesOn ? name : heir.name(), lead, joined, gone);
    }

    /** What may be told to everybody: the name of a unit; empty where it is a person or a role, whose name may be that of a person. */
    public String unitName() {
        return assignee.unit() == null ? "" : name;
    }
}
