package org.zhagen.ticket;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.work.Assignee;

/**
 * Who decides about an objection to where a ticket was dispatched (派单异议): the reviewer of the procedure, but never whoever gave it
 * to that party; then whoever looks after what goes on for too long.
 */
@Component
class Reviewing {

    private final Placing placing;

    Reviewing(Placing placing) {
        this.placing = placing;
    }

    Assignee reviewer(Loaded loaded, UUID party) {
        Assignee heir = loaded.heir(Standing.REVIEW_TURN).orElse(null);
        Assignee reviewer = heir == null
                ? placing.reviewer(loaded.course(), loaded.ticket().where().region())
                        .assignee()
                : heir;
        UUID person = reviewer.person();
        return person != null && gave(loaded, party, person)
                ? placing.supervisor(loaded.course(), loaded.ticket().where().region())
                        .assignee()
                : reviewer;
    }

    /** Whether somebody may decide: whoever it waits for, and all others who were named for the same. */
    boolean reviews(Stance stance, Loaded loaded, UUID party) {
        return stance.does(reviewer(loaded, party))
                || placing.reviewers(loaded.course(), loaded.ticket().where().region()).stream()
                        .anyMatch(placed -> stance.does(placed.assignee()));
    }

    /** Whether somebody gave it to that party themselves. */
    static boolean gave(Loaded loaded, UUID party, UUID person) {
        return loaded.events().stream()
                .anyMatch(event -> event.kind().equals("joined")
                        && party.equals(event.party())
                        && event.person().equals(person));
    }
}
