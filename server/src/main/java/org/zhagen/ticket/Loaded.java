package org.zhagen.ticket;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.zhagen.access.Acting;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.work.Assignee;

/**
 * A ticket with all that is known of it.
 *
 * @param units in which whoever asks holds a position
 * @param absents for whom they stand in today
 * @param follows whether they follow it
 */
record Loaded(
        Ticket ticket,
        InstalledCourse course,
        Flow flow,
        List<TicketEvent> events,
        List<TicketParty> parties,
        Set<UUID> units,
        Set<UUID> absents,
        boolean follows) {

    Loaded {
        events = List.copyOf(events);
        parties = List.copyOf(parties);
    }

    /** The same with the course of things reckoned otherwise. */
    Loaded with(Flow other) {
        return new Loaded(ticket, course, other, events, parties, units, absents, follows);
    }

    /** As whom somebody acts who asked for it. */
    Stance stance(Acting acting) {
        return new Stance(acting, units, absents);
    }

    /** Who took over from whoever something would wait for otherwise. */
    Optional<Assignee> heir(String turn) {
        return events.reversed().stream()
                .filter(event -> Succeeding.isOf(event, turn))
                .findFirst()
                .map(Succeeding::heir);
    }

    Optional<TicketParty> party(UUID id) {
        return parties.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /** The last word about a pause of a party, when that is a request which nobody answered. */
    Optional<TicketEvent> pauseAsked(UUID party) {
        return events.reversed().stream()
                .filter(event -> party.equals(event.party()))
                .filter(event ->
                        Set.of("pause-asked", "paused", "pause-refused").contains(event.kind()))
                .findFirst()
                .filter(event -> event.kind().equals("pause-asked"));
    }
}
