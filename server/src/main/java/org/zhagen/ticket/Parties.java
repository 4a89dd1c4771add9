package org.zhagen.ticket;

import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.work.Assignees;

/** Reads to whom a ticket is to go, for those who dispatch and those who pass on. */
@Component
class Parties {

    private final Placing placing;
    private final Assignees assignees;
    private final DutyCheck duties;

    Parties(Placing placing, Assignees assignees, DutyCheck duties) {
        this.placing = placing;
        this.assignees = assignees;
        this.duties = duties;
    }

    Outcome<Placing.Placed> read(Acting acting, TicketLife.Held held, PartyDraft draft, Reader reader) {
        return found(acting, held, draft, reader).then(placed -> {
            boolean there = held.loaded().parties().stream()
                    .anyMatch(party -> party.isActive() && party.assignee().equals(placed.assignee()));
            if (there) {
                reader.wrong(TicketCode.PARTY_THERE, "to", placed.name());
            }
            if (!duties.allow(held.loaded(), placed)) {
                reader.wrong(
                        TicketCode.NOT_ON_LIST,
                        "to",
                        placed.name(),
                        held.ticket().category());
            }
            return reader.then(() -> Outcome.done(placed));
        });
    }

    private Outcome<Placing.Placed> found(Acting acting, TicketLife.Held held, PartyDraft draft, Reader reader) {
        if (draft.doer().isEmpty()) {
            return assignees
                    .read(acting, draft.to())
                    .map(named -> new Placing.Placed("", named.assignee(), named.name()));
        }
        return placing.named(
                        held.loaded().course(),
                        draft.doer(),
                        held.ticket().where().region())
                .map(Outcome::done)
                .orElseGet(() -> {
                    reader.wrong(TicketCode.PARTY_UNKNOWN, "doer", draft.doer());
                    return reader.then(Outcome::missing);
                });
    }
}
