package org.zhagen.ticket.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.ticket.Dispatching;
import org.zhagen.ticket.PartyDraft;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketAct;
import org.zhagen.ticket.TicketActs;
import org.zhagen.work.AssigneeDraft;

/** Asks the front door to which an act belongs. */
@Component
class Taking {

    private final TicketActs acts;
    private final Dispatching dispatching;

    Taking(TicketActs acts, Dispatching dispatching) {
        this.acts = acts;
        this.dispatching = dispatching;
    }

    /**
     * What goes with an act; each uses some of it.
     *
     * @param party whose part; empty for the ticket as a whole
     * @param doer to whom, as the procedure calls them; empty where somebody is named
     * @param agreed what was decided
     */
    record With(String party, String doer, AssigneeDraft to, boolean agreed, String words) {
        With {
            party = Text.of(party);
            doer = Text.of(doer);
            to = to == null ? AssigneeDraft.BLANK : to;
            words = Text.of(words);
        }

        PartyDraft draft() {
            return new PartyDraft(doer, to);
        }
    }

    Outcome<Ticket> take(Acting acting, UUID id, int seen, TicketAct act, With with) {
        String party = with.party();
        String words = with.words();
        return switch (act) {
            case TRANSFER -> acts.transfer(acting, id, seen, party, with.draft(), words);
            case OBJECT -> acts.object(acting, id, seen, party, words);
            case ASK_PAUSE -> acts.askPause(acting, id, seen, party, words);
            case RESUME -> acts.resume(acting, id, seen, party, words);
            case COMMENT -> acts.comment(acting, id, words);
            case WITHDRAW -> acts.withdraw(acting, id, seen, words);
            case DISPATCH -> dispatching.dispatch(acting, id, seen, with.draft(), words);
            case LEAD -> dispatching.lead(acting, id, seen, party);
            case RELEASE -> dispatching.release(acting, id, seen, party, words);
            case DECIDE_OBJECTION -> dispatching.decideObjection(acting, id, seen, party, with.agreed(), words);
            case DECIDE_PAUSE -> dispatching.decidePause(acting, id, seen, party, with.agreed(), words);
            case SEND_BACK -> dispatching.sendBack(acting, id, seen, words);
            case END, MERGE, SORT, READ_CONTACT -> Outcome.missing();
        };
    }
}
