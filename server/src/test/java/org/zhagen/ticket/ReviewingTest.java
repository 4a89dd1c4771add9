package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.work.AssigneeDraft;
import org.zhagen.work.MatterLine;

/** Who decides about objections to where a ticket was dispatched. */
@PageTest
class ReviewingTest extends TicketGround {

    private final Acting reviewer = ticketing(UUID.randomUUID(), "r" + UUID.randomUUID(), "990121");
    private final Acting above = ticketing(UUID.randomUUID(), "r" + UUID.randomUUID(), "990121");

    /** The same whistle, with a reviewer of its own who has three hours, and somebody who looks after what takes too long. */
    private void reviewed(String by) {
        Course usual = whistle();
        Course with = new Course(
                usual.id(),
                usual.title(),
                usual.openedBy(),
                usual.form(),
                usual.by(),
                usual.table(),
                usual.otherwise(),
                usual.legs(),
                usual.overdue(),
                new Course.Review(by, Duration.ofHours(3), false));
        courses.install(
                Acting.system("test", Jurisdiction.COUNTRY),
                new Installation(
                        UUID.randomUUID().toString(),
                        series,
                        "街乡吹哨、部门报到",
                        "1.0.1",
                        COUNTY,
                        List.of(with),
                        List.of(
                                new Desk("reviewer", COUNTY, reviewer.person(), null, null, "准入审核员"),
                                new Desk("supervisor", COUNTY, above.person(), null, null, "督查室")),
                        false));
        course = InForce.find(courses, COUNTY, series);
    }

    private String objected(Ticket ticket, Acting party) {
        String id = view(party, ticket).parties().getLast().party().id().toString();
        done(acts.object(party, ticket.id(), view(party, ticket).ticket().seq(), id, "三定方案不在我局"));
        return id;
    }

    @Test
    void theReviewerOfTheProcedureDecidesInTime() {
        reviewed("reviewer");
        Ticket ticket = whistled();
        String party = objected(ticket, city);
        assertThat(inbox(centre, ticket)).isEmpty();
        assertThat(inbox(reviewer, ticket)).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo("ticket.objection");
            assertThat(line.due()).isEqualTo(ticket.opened().at().plus(Duration.ofHours(3)));
        });
        int seq = view(reviewer, ticket).ticket().seq();
        assertThat(view(reviewer, ticket).parties().getFirst().offered()).contains(TicketAct.DECIDE_OBJECTION);
        assertThat(codes(dispatching.decideObjection(market, ticket.id(), seq, party, true, "是")))
                .containsExactly("Missing");
        Ticket free = done(dispatching.decideObjection(reviewer, ticket.id(), seq, party, true, "确属市场监管"));
        assertThat(free.state().phase()).isEqualTo(Flow.Phase.UNASSIGNED);
        assertThat(inbox(reviewer, free)).isEmpty();
        assertThat(inbox(centre, free)).extracting(MatterLine::kind).containsExactly("ticket.dispatch");
    }

    @Test
    void whereNobodyElseIsNamedTheTeamOfThePlaceDecides() {
        Ticket ticket = whistled("其他");
        done(dispatching.dispatch(
                centre, ticket.id(), ticket.seq(), new PartyDraft("market", AssigneeDraft.BLANK), "请先去看"));
        objected(ticket, market);
        assertThat(inbox(centre, ticket)).extracting(MatterLine::kind).doesNotContain("ticket.objection");
        assertThat(inbox(ticketing(UUID.randomUUID(), "site-team", "990121"), ticket))
                .extracting(MatterLine::kind)
                .containsExactly("ticket.objection");
    }

    @Test
    void nobodyDecidesAboutWhatTheyDispatchedThemselves() {
        reviewed("");
        Ticket ticket = whistled("其他");
        done(dispatching.dispatch(
                centre, ticket.id(), ticket.seq(), new PartyDraft("market", AssigneeDraft.BLANK), "请先去看"));
        String party = objected(ticket, market);
        assertThat(inbox(centre, ticket)).extracting(MatterLine::kind).doesNotContain("ticket.objection");
        assertThat(inbox(above, ticket)).extracting(MatterLine::kind).containsExactly("ticket.objection");
        int seq = view(above, ticket).ticket().seq();
        assertThat(codes(dispatching.decideObjection(centre, ticket.id(), seq, party, false, "就该你们")))
                .containsExactly("own-dispatch");
        done(dispatching.decideObjection(above, ticket.id(), seq, party, false, "按职责清单应由市场监管承办"));
        assertThat(inbox(above, ticket)).isEmpty();
        assertThat(done(acts.end(
                                market,
                                ticket.id(),
                                view(market, ticket).ticket().seq(),
                                new StageDraft(party, "respond", "", "", Map.of())))
                        .isOpen())
                .isTrue();
    }
}
