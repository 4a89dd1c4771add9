package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.Every;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.playbook.Indicator;

/** Whoever raised it scores highly, and says that it is not solved all the same. */
@PageTest
@RecordApplicationEvents
class ReallySolvedTest extends TicketGround {

    private static final Map<String, String> NO = Map.of("score", "5", "really-solved", "false");
    private static final Map<String, String> YES = Map.of("score", "5", "really-solved", "true");

    @Autowired
    private Figures figures;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void asks() {
        Course plain = whistle();
        List<Leg> legs = new ArrayList<>(plain.legs());
        Leg rate = legs.removeLast();
        legs.add(new Leg(
                rate.id(),
                rate.title(),
                rate.by(),
                rate.within(),
                rate.countedFrom(),
                rate.working(),
                rate.outcomes(),
                List.of(
                        field("score", FormField.Kind.RATING, true),
                        field("really-solved", FormField.Kind.FLAG, true))));
        course = install(new Course(
                plain.id(),
                plain.title(),
                plain.openedBy(),
                plain.form(),
                plain.by(),
                plain.table(),
                plain.otherwise(),
                legs,
                List.of()));
    }

    private Ticket rated(Ticket ticket, Map<String, String> form) {
        int seen = view(street, ticket).ticket().seq();
        return done(acts.end(street, ticket.id(), seen, new StageDraft("", "rate", "", "", form)));
    }

    /** Tickets that were resolved this month. */
    private Measured resolved(Instant asOf) {
        Gauge gauge = new Gauge(
                "resolution-rate",
                "解决率",
                "percent",
                Indicator.Direction.UP,
                Every.MONTH,
                new Gauge.From.Tickets("whistle", "resolve", Indicator.Measure.RESOLVED_SHARE),
                null);
        InstalledGauge wanted =
                new InstalledGauge(UUID.randomUUID(), series, "吹哨", "1.0.0", COUNTY, gauge, Instant.EPOCH, null, false);
        Period month = Period.month(YearMonth.from(clock.instant().atZone(clock.getZone())));
        return figures.values(wanted, List.of(month), asOf).getOrDefault(month, Measured.NONE);
    }

    @Test
    void itIsDoneAgainAndCountsAsNotResolvedMeanwhile() {
        Ticket ticket = whistled();
        resolved(city, ticket);
        Instant settled = clock.instant();
        clock.forward(Duration.ofMinutes(5));
        Ticket back = rated(ticket, NO);
        assertThat(back.isOpen()).isTrue();
        assertThat(back.state().phase()).isEqualTo(Flow.Phase.UNDER_WAY);
        assertThat(back.state().score()).isEqualTo(5);
        assertThat(inbox(city, ticket)).hasSize(1);
        assertThat(resolved(settled)).isEqualTo(new Measured(100.0, 1, 1));
        assertThat(resolved(clock.instant())).isEqualTo(new Measured(0.0, 0, 1));
        clock.forward(Duration.ofMinutes(5));
        ends(city, ticket, "resolve", "resolved", Map.of());
        assertThat(rated(ticket, YES).isOpen()).isFalse();
        assertThat(resolved(clock.instant())).isEqualTo(new Measured(100.0, 1, 1));
    }

    @Test
    void afterThreeTimesItIsClosedAndEverybodyIsToldThatItIsNotSolved() {
        Ticket ticket = whistled();
        resolved(city, ticket);
        for (int again = 0; again < 3; again++) {
            assertThat(rated(ticket, NO).isOpen()).isTrue();
            ends(city, ticket, "resolve", "resolved", Map.of());
        }
        Ticket over = rated(ticket, NO);
        assertThat(over.isOpen()).isFalse();
        assertThat(view(street, ticket).events().getLast().data()).containsEntry("unsolved", true);
        assertThat(events.stream(TicketClosed.class)
                        .filter(each -> each.ticket().equals(ticket.id())))
                .singleElement()
                .satisfies(closed -> assertThat(closed.unsolved()).isTrue());
        assertThat(resolved(clock.instant())).isEqualTo(new Measured(0.0, 0, 1));
    }

    @Test
    void itHasToBeSaid() {
        Ticket ticket = whistled();
        Ticket settled = resolved(city, ticket);
        assertThat(codes(acts.end(
                        street, ticket.id(), settled.seq(), new StageDraft("", "rate", "", "", Map.of("score", "5")))))
                .containsExactly("missing");
    }
}
