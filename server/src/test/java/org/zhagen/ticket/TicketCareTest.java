package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.People;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.notification.NoticeView;
import org.zhagen.notification.Notices;
import org.zhagen.web.Paging;
import org.zhagen.work.AssigneeDraft;

/** What is told of those who raise tickets, what is raised twice, and what can't be pushed down. */
@PageTest
class TicketCareTest extends TicketGround {

    private static final Contact CALLER = new Contact("王小芳", "19912340001", "");

    @Autowired
    private Notices notices;

    @Autowired
    private Doors doors;

    @Autowired
    private JdbcClient database;

    private Ticket called(boolean confidential) {
        return done(tickets.open(
                street,
                new NewTicket(
                        course.id(),
                        "990121101",
                        "东街市场北门",
                        "",
                        "",
                        "",
                        Map.of("category", "占道", "facts", "早市占道"),
                        CALLER,
                        confidential,
                        Ticket.Source.OFFICE,
                        null)));
    }

    private int looks(Ticket ticket) {
        return doors.read(
                Acting.system("test", Jurisdiction.COUNTRY),
                () -> database.sql(
                                "select count(*) from audit_entry where action = 'ticket.read-contact' and subject_id = :id")
                        .param("id", ticket.id().toString())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void whatIsSaidInOneWordIsNotSaidTwice() {
        Ticket ticket = done(tickets.open(
                street, NewTicket.of(course.id(), "990121101", "东街市场北门", Map.of("category", "占道", "facts", "占道"))));
        assertThat(ticket.title()).isEqualTo("占道");
        assertThat(whistled().title()).isEqualTo("占道：早市占道两百米，劝过三次");
    }

    @Test
    void aTelephoneNumberIsMaskedAndReadOnlyByWhoHasToCall() {
        Ticket ticket = called(false);
        assertThat(view(city, ticket).contact()).isEqualTo(new Contact("王**", "199****0001", ""));
        assertThat(codes(acts.contact(market, ticket.id()))).containsExactly("Missing");
        assertThat(codes(acts.contact(street, ticket.id()))).containsExactly("NotYours");
        assertThat(looks(ticket)).isZero();
        assertThat(done(acts.contact(city, ticket.id()))).isEqualTo(CALLER);
        assertThat(looks(ticket)).isEqualTo(1);
    }

    @Test
    void whoAsksForConfidenceIsKnownToTheLeadAlone() {
        Ticket ticket = called(true);
        assertThat(view(city, ticket).contact()).isEqualTo(new Contact("****", "****", ""));
        Ticket two = done(dispatching.dispatch(
                centre, ticket.id(), ticket.seq(), new PartyDraft("market", AssigneeDraft.BLANK), ""));
        assertThat(codes(acts.contact(market, two.id()))).containsExactly("NotYours");
        assertThat(codes(acts.contact(centre, two.id()))).containsExactly("NotYours");
        assertThat(done(acts.contact(city, two.id()))).isEqualTo(CALLER);
    }

    private NewTicket because(UUID parent) {
        return new NewTicket(
                course.id(),
                "990121101",
                "东街市场北门",
                "",
                "",
                "",
                Map.of("category", "食品", "facts", "由上一件转来"),
                Contact.NONE,
                false,
                Ticket.Source.OFFICE,
                parent);
    }

    @Test
    void whoRaisedTheFirstHearsOfTheSecondAndConfidenceGoesAlong() {
        Ticket first = called(true);
        Acting leads =
                ticketing(UUID.randomUUID(), "site-team", "990121", TicketPermission.OPEN, TicketPermission.DISPATCH);
        Ticket second = done(tickets.open(leads, because(first.id())));
        assertThat(second.parent()).isEqualTo(first.id());
        assertThat(second.confidential()).isTrue();
        assertThat(view(leads, second).contact())
                .as("of whoever asked for confidence only the party that leads carries it on")
                .isNull();
        resolved(market, second);
        assertThat(notices.list(street, false, Paging.first(50)).rows())
                .filteredOn(notice -> notice.link().equals(second.link()))
                .hasSize(1);

        Ticket open = called(false);
        Ticket third = done(tickets.open(leads, because(open.id())));
        assertThat(third.confidential()).isFalse();
        assertThat(view(leads, third).contact()).isEqualTo(new Contact("王**", "199****0001", ""));
        assertThat(view(city, open).children())
                .extracting(RelatedTicket::isSeen)
                .containsExactly(false);
        assertThat(view(market, third).parents()).containsExactly(new RelatedTicket(open.number(), "", ""));
    }

    @Test
    void nothingFollowsFromATicketThatDoesNotConcernOne() {
        Acting stranger = ticketing(UUID.randomUUID(), "sub-district", "9904", TicketPermission.OPEN);
        assertThat(codes(tickets.open(street, because(UUID.randomUUID())))).containsExactly("parent-unknown");
        assertThat(done(tickets.open(street, because(whistled().id()))).parent())
                .isNotNull();
        assertThat(codes(tickets.open(stranger, because(whistled().id())))).contains("parent-unknown");
    }

    @Test
    void whatWasRaisedTwiceGoesOnAsOneAndNobodyIsForgotten() {
        Ticket first = whistled();
        Ticket second = whistled();
        assertThat(codes(dispatching.merge(centre, second.id(), second.seq(), second.number(), "")))
                .containsExactly("merge-self");
        assertThat(codes(dispatching.merge(centre, second.id(), second.seq(), "x", "")))
                .containsExactly("merge-unknown");
        Ticket merged = done(dispatching.merge(centre, second.id(), second.seq(), first.number(), "同一处"));
        assertThat(merged.state().closed()).extracting("ending").isEqualTo(Happening.Ending.MERGED);
        assertThat(merged.state().mergedInto()).isEqualTo(first.id());
        assertThat(inbox(city, merged)).isEmpty();
        Ticket third = whistled("食品");
        assertThat(codes(dispatching.merge(centre, third.id(), third.seq(), second.number(), "")))
                .containsExactly("merge-closed");

        resolved(city, first);
        assertThat(notices.list(street, false, Paging.first(50)).rows())
                .filteredOn(notice -> notice.link().equals(first.link()))
                .extracting(NoticeView::kind)
                .as("that it is done, and that it is to be rated")
                .containsExactlyInAnyOrder("ticket.done", "work.assigned");
    }

    @Test
    void whoFollowsItSeesItAndHears() {
        Ticket ticket = whistled();
        Acting overseer = ticketing(UUID.randomUUID(), "leader", "9901", TicketPermission.OVERSEE);
        done(acts.follow(overseer, ticket.id()));
        Acting moved = ticketing(overseer.person(), "expert", "9905");
        assertThat(done(tickets.find(moved, ticket.id())).offered()).containsExactly(TicketAct.COMMENT);
        resolved(city, ticket);
        assertThat(notices.list(moved, false, Paging.first(50)).rows())
                .anyMatch(notice -> notice.link().equals(ticket.link()));
        done(acts.unfollow(moved, ticket.id()));
        assertThat(codes(tickets.find(moved, ticket.id()))).containsExactly("Missing");
    }

    @Test
    void whatIsNotOnTheListIsNotPushedDown() {
        Ticket ticket = whistled();
        Acting grid = grid();
        PartyDraft down = new PartyDraft(
                "", AssigneeDraft.role("grid-worker", grid.jurisdiction().prefix()));
        assertThat(codes(dispatching.dispatch(centre, ticket.id(), ticket.seq(), down, "先去看看")))
                .containsExactly("not-on-list");
        doors.write(
                Acting.system("test", Jurisdiction.COUNTRY),
                () -> database.sql("""
                        insert into ticket_duty (id, region, item, written, written_by)
                        values (gen_random_uuid(), '990121', '占道', now(), '测试') on conflict do nothing
                        """).update());
        done(dispatching.dispatch(centre, ticket.id(), ticket.seq(), down, "先去看看"));
        doors.write(
                Acting.system("test", Jurisdiction.COUNTRY),
                () -> database.sql("delete from ticket_duty where region = '990121'")
                        .update());
    }

    private Acting grid() {
        UUID person = new People(context).with("grid-worker", "990121101");
        return ticketing(person, "grid-worker", "990121101");
    }
}
