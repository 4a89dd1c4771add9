package org.zhagen.ticket.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.ticket.TicketAct;
import org.zhagen.ticket.TicketParty;
import org.zhagen.ticket.TicketView;
import org.zhagen.work.Assignee;

/**
 * A part in a ticket as programs read it.
 *
 * @param next id of the stage to be done next; null for none
 * @param endable ids of the stages that whoever asks may end now
 * @param pauseAsked why it asks for a pause; empty where it doesn't
 */
record PartyJson(
        UUID id,
        String doer,
        Assignee assignee,
        String name,
        boolean lead,
        Instant joined,
        @Nullable Instant gone,
        @Nullable String next,
        List<String> endable,
        boolean objecting,
        String pauseAsked,
        boolean paused,
        List<String> offered) {
    static PartyJson of(TicketView.PartyView view) {
        TicketParty party = view.party();
        Leg next = view.next();
        return new PartyJson(
                party.id(),
                party.doer(),
                party.assignee(),
                party.name(),
                party.lead(),
                party.joined(),
                party.gone(),
                next == null ? null : next.id(),
                view.endable().stream().map(Leg::id).toList(),
                view.objecting(),
                view.pauseAsked(),
                view.paused(),
                view.offered().stream().map(TicketAct::id).toList());
    }
}
