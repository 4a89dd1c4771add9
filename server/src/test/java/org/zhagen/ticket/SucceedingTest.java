package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.People;
import org.zhagen.web.Paging;
import org.zhagen.work.Assignee;
import org.zhagen.work.AssigneeDraft;
import org.zhagen.work.Assignees;
import org.zhagen.work.HandOverDraft;
import org.zhagen.work.HandOvers;
import org.zhagen.work.MatterLine;
import org.zhagen.work.Staff;
import org.zhagen.work.SubstituteDraft;
import org.zhagen.work.Substitutes;
import org.zhagen.work.WorkPermission;

/** Tickets of those who leave, and of those who are away. */
@PageTest
class SucceedingTest extends TicketGround {

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private Assignees assignees;

    private final Acting manager = Staff.in("reform-office", "9901", WorkPermission.values());

    /** Somebody with an account who acts elsewhere, so that nothing but what they took over lets them in. */
    private Acting elsewhere() {
        return ticketing(new People(context).with("department", "990121102"), "department", "990121102");
    }

    private Ticket given(Acting who) {
        DeskRows desks = context.getBean(DeskRows.class);
        desks.clear(series, new Desk("market", COUNTY, null, otherUnit, null, ""));
        desks.insert(series, new Desk("market", COUNTY, who.person(), null, null, "王所长"));
        return whistled("食品");
    }

    private Outcome<Integer> handOver(Acting from, Acting to) {
        return handOvers.handOver(
                manager, new HandOverDraft(from.person().toString(), AssigneeDraft.person(to.person()), "调离"));
    }

    @Test
    void whoeverTakesOverDoesWhatWaitsOfTheTicketAndWhoeverLeftDoesNot() {
        Acting gone = elsewhere();
        Acting next = elsewhere();
        Ticket ticket = given(gone);
        assertThat(tickets.find(next, ticket.id())).isInstanceOf(Outcome.Refused.class);
        done(handOver(gone, next));
        TicketView seen = view(next, ticket);
        assertThat(seen.parties().getFirst().party().assignee().person()).isEqualTo(next.person());
        assertThat(seen.parties().getFirst().endable()).isNotEmpty();
        assertThat(seen.events().getLast()).satisfies(event -> {
            assertThat(event.kind()).isEqualTo("taken-over");
            assertThat(event.words()).isEqualTo("调离");
        });
        assertThat(inbox(next, ticket)).extracting(MatterLine::kind).containsExactly("ticket.stage");
        ends(next, ticket, "respond", "", Map.of());
        assertThat(inbox(next, ticket)).hasSize(1);
        TicketView after = view(centre, ticket);
        assertThat(after.ticket().state().leadName())
                .isEqualTo(after.parties().getFirst().party().name());
        assertThat(codes(acts.comment(gone, ticket.id(), "还能看吗"))).isNotEmpty();
    }

    @Test
    void whatIsToComeGoesToWhoeverTookOver() {
        Acting gone = elsewhere();
        Acting next = elsewhere();
        given(gone);
        assertThat(done(handOver(gone, next))).as("a matter and a desk").isEqualTo(2);
        Ticket ticket = whistled("食品");
        assertThat(view(next, ticket).parties().getFirst().party().assignee().person())
                .isEqualTo(next.person());
        assertThat(codes(handOver(gone, next))).containsExactly("nothing-to-hand-over");
    }

    @Test
    void whoeverRaisedATicketHandsOverWhatTheyWouldHaveSaidOfIt() {
        Acting next = elsewhere();
        Ticket ticket = resolved(city, whistled());
        assertThat(inbox(street, ticket)).hasSize(1);
        done(handOver(street, next));
        assertThat(inbox(next, ticket)).hasSize(1);
        TicketView seen = view(next, ticket);
        assertThat(seen.turns()).singleElement().matches(leg -> leg.id().equals("rate"));
        done(acts.end(
                next, ticket.id(), seen.ticket().seq(), new StageDraft("", "rate", "", "", Map.of("score", "5"))));
        assertThat(view(centre, ticket).ticket().state().score()).isEqualTo(5);
    }

    @Test
    void whoeverTakesOverDispatching() {
        Acting next = elsewhere();
        Ticket ticket = whistled("食品");
        String party = party(ticket, 0);
        done(acts.object(market, ticket.id(), ticket.seq(), party, "不属于市场监管"));
        assertThat(inbox(centre, ticket)).extracting(MatterLine::kind).containsExactly("ticket.objection");
        done(handOver(centre, next));
        TicketView seen = view(next, ticket);
        Ticket left = done(
                dispatching.decideObjection(next, ticket.id(), seen.ticket().seq(), party, true, "确实不属于"));
        assertThat(inbox(next, left)).extracting(MatterLine::kind).containsExactly("ticket.dispatch");
        PartyDraft to = new PartyDraft("city", AssigneeDraft.BLANK);
        done(dispatching.dispatch(next, ticket.id(), left.seq(), to, ""));
        assertThat(inbox(city, ticket)).hasSize(1);
        Ticket later = whistled("食品");
        String other = view(market, later).parties().getFirst().party().id().toString();
        done(acts.object(market, later.id(), later.seq(), other, "不属于市场监管"));
        assertThat(view(next, later).parties().getFirst().offered())
                .as("what comes later is there for whoever took over as well")
                .contains(TicketAct.DECIDE_OBJECTION);
    }

    @Test
    void whoeverStandsInForADispatcherSeesWhatIsToBeDecided() {
        Acting stands = elsewhere();
        Ticket ticket = whistled("食品");
        String party = party(ticket, 0);
        done(acts.object(market, ticket.id(), ticket.seq(), party, "不属于市场监管"));
        assertThat(tickets.find(stands, ticket.id())).isInstanceOf(Outcome.Refused.class);
        String today = LocalDate.now(clock).toString();
        done(substitutes.set(centre, new SubstituteDraft("", stands.person().toString(), today, today, "培训")));
        TicketView seen = view(stands, ticket);
        done(dispatching.decideObjection(stands, ticket.id(), seen.ticket().seq(), party, false, "属于"));
        assertThat(inbox(stands, ticket)).isEmpty();
    }

    @Test
    void whoeverStandsInSeesNothingOfWhatIsOver() {
        Acting absent = elsewhere();
        Acting stands = elsewhere();
        Ticket ticket = given(absent);
        done(acts.withdraw(street, ticket.id(), ticket.seq(), "误报"));
        String today = LocalDate.now(clock).toString();
        done(substitutes.set(absent, new SubstituteDraft("", stands.person().toString(), today, today, "培训")));
        assertThat(tickets.find(stands, ticket.id())).isInstanceOf(Outcome.Refused.class);
        TicketFilter closed = new TicketFilter(TicketFilter.Share.MINE, TicketFilter.State.CLOSED, "", "", "", "");
        assertThat(done(tickets.list(absent, closed, Paging.first(10))).rows()).hasSize(1);
        assertThat(done(tickets.list(stands, closed, Paging.first(10))).rows()).isEmpty();
    }

    @Test
    void nobodyIsToldWhoseAccountIsClosed() {
        Acting gone = elsewhere();
        context.getBean(Doors.class)
                .write(
                        TicketLife.PRODUCT,
                        () -> context.getBean(JdbcClient.class)
                                .sql("update account set disabled_at = now() where id = :id")
                                .param("id", gone.person())
                                .update());
        assertThat(context.getBean(Doors.class)
                        .read(TicketLife.PRODUCT, () -> assignees.people(Assignee.person(gone.person()))))
                .isEmpty();
    }

    @Test
    void whoeverStandsInDoesItAndTheHistorySaysForWhom() {
        Acting absent = elsewhere();
        Acting stands = elsewhere();
        Ticket ticket = given(absent);
        String today = LocalDate.now(clock).toString();
        done(substitutes.set(absent, new SubstituteDraft("", stands.person().toString(), today, today, "培训")));
        assertThat(context.getBean(Doors.class)
                        .read(TicketLife.PRODUCT, () -> assignees.people(Assignee.person(absent.person()))))
                .as("reminders go to both")
                .containsExactly(absent.person(), stands.person());
        String name = view(centre, ticket).parties().getFirst().party().name();
        Ticket then = ends(stands, ticket, "respond", "", Map.of());
        assertThat(view(absent, then).events().getLast().data()).containsEntry("standsFor", name);
        assertThat(done(tickets.list(stands, TicketFilter.OPEN, Paging.first(10)))
                        .rows())
                .extracting(TicketLine::id)
                .contains(ticket.id());
        UUID own = done(substitutes.list(absent)).getFirst().id();
        done(substitutes.end(absent, own));
        ends(absent, then, "arrive", "", Map.of());
        Ticket other = given(absent);
        assertThat(tickets.find(stands, other.id())).isInstanceOf(Outcome.Refused.class);
        assertThat(tickets.find(stands, ticket.id())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void nobodyStandsInForWhoeverIsNotAway() {
        Acting absent = elsewhere();
        Ticket ticket = given(absent);
        List<Acting> others = List.of(elsewhere(), market, colleague);
        assertThat(others)
                .allSatisfy(
                        other -> assertThat(tickets.find(other, ticket.id())).isInstanceOf(Outcome.Refused.class));
    }
}
