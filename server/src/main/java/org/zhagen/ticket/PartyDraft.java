package org.zhagen.ticket;

import org.zhagen.access.Text;
import org.zhagen.work.AssigneeDraft;

/**
 * To whom a ticket is to go: somebody, or whoever does at the place what a role or body of the procedure does.
 *
 * @param doer id of a role or a body of the procedure; empty where somebody is named
 */
public record PartyDraft(String doer, AssigneeDraft to) {

    public PartyDraft {
        doer = Text.of(doer);
        to = to == null ? AssigneeDraft.BLANK : to;
    }

    public static PartyDraft unit(Object id) {
        return new PartyDraft("", AssigneeDraft.unit(id));
    }
}
