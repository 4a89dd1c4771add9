package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.zhagen.identity.PageTest;
import org.zhagen.ticket.TicketTurned.Turn;

/** How what residents raised stands is told when it turns, and of what offices raise nothing. */
@PageTest
@RecordApplicationEvents
class TurningTest extends TicketGround {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationEvents events;

    private List<Turn> turns(Ticket ticket) {
        return events.stream(TicketTurned.class)
                .filter(turned -> turned.ticket().equals(ticket.id()))
                .map(TicketTurned::turn)
                .toList();
    }

    private Ticket raised(Ticket.Source source, String category) {
        return done(tickets.open(
                street,
                new NewTicket(
                        course.id(),
                        "990121101",
                        "北门",
                        "",
                        "",
                        "",
                        Map.of("category", category, "facts", "占道"),
                        Contact.NONE,
                        false,
                        source,
                        null)));
    }

    @Test
    void eachTurnIsToldOnce() {
        Ticket ticket = raised(Ticket.Source.RESIDENT, "占道");
        assertThat(turns(ticket)).isEmpty();
        ends(city, ticket, "respond", "", Map.of());
        ends(city, ticket, "arrive", "", Map.of());
        assertThat(turns(ticket)).containsExactly(Turn.TAKEN_OVER);
        resolved(city, ticket);
        assertThat(turns(ticket)).containsExactly(Turn.TAKEN_OVER, Turn.SETTLED);
        int seq = view(street, ticket).ticket().seq();
        done(acts.end(street, ticket.id(), seq, new StageDraft("", "rate", "", "", Map.of("score", "1"))));
        assertThat(turns(ticket)).endsWith(Turn.REOPENED);
        ends(city, ticket, "resolve", "resolved", Map.of());
        assertThat(turns(ticket)).endsWith(Turn.SETTLED);
        seq = view(street, ticket).ticket().seq();
        done(acts.end(street, ticket.id(), seq, new StageDraft("", "rate", "", "", Map.of("score", "5"))));
        assertThat(turns(ticket))
                .containsExactly(Turn.TAKEN_OVER, Turn.SETTLED, Turn.REOPENED, Turn.SETTLED, Turn.CLOSED);
    }

    @Test
    void ofWhatOfficesRaiseNothingIsTold() {
        Ticket ticket = raised(Ticket.Source.OFFICE, "占道");
        resolved(city, ticket);
        assertThat(turns(ticket)).isEmpty();
    }
}
