package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhagen.identity.PageTest;

/** Which issues are urgent and important, and who says otherwise. */
@PageTest
class TicketGradeTest extends TicketGround {

    private List<TicketLine> quadrant(boolean urgent, boolean important) {
        return quadrant("", urgent, important);
    }

    private List<TicketLine> quadrant(String region, boolean urgent, boolean important) {
        return done(tickets.matrix(city, region, 50)).quadrants().stream()
                .filter(each -> each.urgent() == urgent && each.important() == important)
                .findFirst()
                .orElseThrow()
                .tickets()
                .rows();
    }

    @Test
    void whoWorksOnItSaysThatItIsMoreImportantAndTheClocksRunOn() {
        Ticket ticket = whistled();
        Instant due =
                Optional.ofNullable(view(city, ticket).ticket().state().due()).orElseThrow();
        assertThat(quadrant(ticket.urgent(), ticket.important()))
                .anyMatch(line -> line.id().equals(ticket.id()));
        assertThat(codes(acts.grade(city, ticket.id(), ticket.seq(), ticket.urgent(), !ticket.important(), " ")))
                .containsExactly("missing");
        assertThat(codes(acts.grade(city, ticket.id(), ticket.seq(), ticket.urgent(), ticket.important(), "一样")))
                .containsExactly("grade-same");
        done(acts.grade(city, ticket.id(), ticket.seq(), ticket.urgent(), !ticket.important(), "涉及多户"));
        TicketView now = view(city, ticket);
        assertThat(now.ticket().important()).isEqualTo(!ticket.important());
        assertThat(now.ticket().state().due()).isEqualTo(due);
        assertThat(now.events().getLast().kind()).isEqualTo("graded");
        assertThat(now.events().getLast().words()).isEqualTo("涉及多户");
        assertThat(quadrant(ticket.urgent(), !ticket.important()))
                .anyMatch(line -> line.id().equals(ticket.id()));
        assertThat(codes(acts.grade(city, ticket.id(), ticket.seq(), true, true, "晚了一步")))
                .containsExactly("Stale");
    }

    @Test
    void onesOwnAreShownOfOnePlaceOnly() {
        Ticket ticket = whistled();
        assertThat(quadrant("990121101", ticket.urgent(), ticket.important()))
                .anyMatch(line -> line.id().equals(ticket.id()));
        assertThat(quadrant("990122", ticket.urgent(), ticket.important())).isEmpty();
        assertThat(done(tickets.grades(city, List.of(ticket.id()))))
                .containsExactly(new TicketGrade(
                        ticket.id(),
                        ticket.number(),
                        ticket.title(),
                        ticket.seq(),
                        ticket.urgent(),
                        ticket.important()));
    }

    @Test
    void whomItDoesNotConcernDoesNotGradeIt() {
        Ticket ticket = whistled();
        assertThat(codes(acts.grade(market, ticket.id(), ticket.seq(), true, true, "不归我")))
                .containsExactly("Missing");
        assertThat(codes(acts.grade(street, ticket.id(), ticket.seq(), true, !ticket.important(), "我提的")))
                .containsExactly("NotYours");
    }
}
