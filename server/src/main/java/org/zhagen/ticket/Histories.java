package org.zhagen.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.flow.Move;

/** Writes tickets down that are long over, with all that happened to them at once; nobody is told of them any more. */
@Component
@Profile("demo")
class Histories {

    private final TicketRows rows;
    private final WorkingTime time;

    Histories(TicketRows rows, WorkingTime time) {
        this.rows = rows;
        this.time = time;
    }

    /** A ticket on its way through the past. */
    final class Past {

        private final Ticket ticket;
        private final List<TicketEvent> events = new ArrayList<>();
        private final SequencedMap<String, Placing.Placed> joined = new LinkedHashMap<>();
        private @Nullable Integer score;
        private Flow flow;

        private Past(Ticket ticket, InstalledCourse course) {
            this.ticket = ticket;
            this.flow = Flow.of(course.course(), time.calendars(), List.of());
        }

        Ticket ticket() {
            return ticket;
        }

        Flow flow() {
            return flow;
        }

        /** Happens, when the kernel agrees. */
        boolean does(Acting acting, Move move, String words, Map<String, Object> form) {
            if (!(move instanceof Move.Happens(List<Happening> happenings))) {
                return false;
            }
            add(
                    acting,
                    Step.of(happenings, words).with(form),
                    happenings.getLast().at());
            flow = flow.after(happenings);
            return true;
        }

        /** Is only said. */
        void says(Acting acting, String kind, String party, String words, Instant at) {
            add(acting, Step.said(kind, party, words), at);
        }

        private void add(Acting acting, Step step, Instant at) {
            events.addAll(TicketLife.events(acting, events.size(), step, score, at));
        }

        void joins(String party, Placing.Placed placed) {
            joined.put(party, placed);
        }

        void scored(int points) {
            score = points;
        }

        /** Keeps it. */
        Ticket write() {
            return write(null);
        }

        /**
         * Keeps it.
         *
         * @param into the ticket in which it goes on; null for none
         */
        Ticket write(@Nullable UUID into) {
            String number = rows.open(ticket);
            List<TicketParty> parties = flow.parties().stream().map(this::party).toList();
            String lead = parties.stream()
                    .filter(TicketParty::lead)
                    .map(TicketParty::name)
                    .findFirst()
                    .orElseGet(() -> parties.isEmpty() ? "" : parties.getLast().name());
            Ticket.State state = TicketStates.after(ticket.state(), flow, lead, score, events.size())
                    .into(into);
            Set<UUID> fresh = new HashSet<>();
            parties.forEach(party -> fresh.add(party.id()));
            Instant last = events.getLast().at();
            Ticket kept = ticket.numbered(number).in(state);
            if (!rows.step(kept, 0, events, parties, fresh, ClockColumns.past(flow, last))) {
                throw new IllegalStateException("a ticket that was just begun changed");
            }
            return kept;
        }

        private TicketParty party(Flow.Party party) {
            Placing.Placed placed = joined.get(party.id());
            if (placed == null) {
                throw new IllegalStateException("nobody knows who joined");
            }
            return new TicketParty(
                    UUID.fromString(party.id()),
                    placed.doer(),
                    placed.assignee(),
                    placed.name(),
                    party.lead(),
                    party.joined(),
                    party.left());
        }
    }

    Past begin(Ticket ticket, InstalledCourse course) {
        return new Past(ticket, course);
    }
}
