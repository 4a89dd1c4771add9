package org.zhagen.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.work.Assignee;

/**
 * Who decides about an objection to where a ticket was dispatched (派单异议): the reviewer of the procedure, but never whoever gave it
 * to that party; then another reviewer, whoever looks after what goes on for too long, and at last the team of the place.
 */
@Component
class Reviewing {

    private final Placing placing;

    Reviewing(Placing placing) {
        this.placing = placing;
    }

    Assignee reviewer(Loaded loaded, UUID party) {
        Optional<Assignee> heir = loaded.heir(Standing.REVIEW_TURN);
        if (heir.isPresent()) {
            return heir.get();
        }
        RegionCode where = loaded.ticket().where().region();
        Placing.Placed first = placing.reviewer(loaded.course(), where);
        return Stream.of(
                        List.of(first),
                        placing.reviewers(loaded.course(), where),
                        List.of(placing.supervisor(loaded.course(), where)))
                .flatMap(List::stream)
                .map(Placing.Placed::assignee)
                .filter(somebody -> somebody.person() == null || !gave(loaded, party, somebody.person()))
                .findFirst()
                .orElseGet(() -> placing.team(loaded.course()).assignee());
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
