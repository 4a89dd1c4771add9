package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.clock.Deadline;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.flow.RunningClock;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.notification.NoticeView;
import org.zhagen.notification.Notices;
import org.zhagen.web.Paging;
import org.zhagen.work.AssigneeDraft;
import org.zhagen.work.MatterLine;

/** The life of a whistle from both ends, and what goes wrong on the way. */
@PageTest
class TicketLifeTest extends TicketGround {

    @Test
    void aWhistleGoesToTheDepartmentOfItsKindAndComesBackToBeRated() {
        Ticket ticket = whistled();
        assertThat(ticket.number()).matches("\\d{8}-\\d{6}");
        assertThat(ticket.title()).isEqualTo("占道：早市占道两百米，劝过三次");
        assertThat(ticket.urgent()).isTrue();
        MatterLine waits = inbox(city, ticket).getFirst();
        assertThat(waits.due()).isEqualTo(ticket.opened().at().plus(Duration.ofHours(2)));
        assertThat(waits.address()).isEqualTo(ticket.link());

        clock.forward(Duration.ofMinutes(40));
        ends(city, ticket, "arrive", "", Map.of());
        assertThat(inbox(colleague, ticket).getFirst().due())
                .isEqualTo(ticket.opened().at().plus(Duration.ofDays(3)));
        Ticket settled = resolved(colleague, ticket);
        assertThat(settled.state().phase()).isEqualTo(Flow.Phase.SETTLED);
        assertThat(inbox(city, ticket)).isEmpty();
        assertThat(inbox(street, ticket)).hasSize(1);

        Ticket over = done(
                acts.end(street, ticket.id(), settled.seq(), new StageDraft("", "rate", "", "", Map.of("score", "4"))));
        assertThat(over.state().closed()).isNotNull();
        assertThat(over.state().score()).isEqualTo(4);
        assertThat(inbox(street, ticket)).isEmpty();
        TicketView last = view(street, ticket);
        assertThat(last.events())
                .extracting(TicketEvent::kind)
                .containsExactly("opened", "joined", "ended", "ended", "ended", "ended", "ended", "closed");
        assertThat(last.clocks())
                .allSatisfy(each -> assertThat(each.verdict()).isEqualTo(RunningClock.Verdict.IN_TIME));
    }

    @Test
    void aListFindsNumbersByTheirBeginning() {
        Ticket ticket = whistled();
        String beginning = ticket.number().substring(0, ticket.number().length() - 1);
        assertThat(numbers(beginning)).contains(ticket.number()).allMatch(number -> number.startsWith(beginning));
        assertThat(numbers(ticket.number())).containsExactly(ticket.number());
        assertThat(numbers(ticket.number().substring(1))).isEmpty();
    }

    private List<String> numbers(String sought) {
        TicketFilter filter = new TicketFilter(TicketFilter.Share.MINE, TicketFilter.State.OPEN, "", "", "", sought);
        return done(tickets.list(city, filter, Paging.first(50))).rows().stream()
                .map(TicketLine::number)
                .toList();
    }

    @Test
    void whoeverCheckedItSeesWhatBecameOfIt() {
        Acting checker = ticketing(UUID.randomUUID(), "department", "990121");
        Acting system = Acting.system("test", Jurisdiction.COUNTRY);
        String checked = UUID.randomUUID().toString();
        courses.install(
                system,
                new Installation(
                        UUID.randomUUID().toString(),
                        checked,
                        "核查",
                        "1.0.0",
                        COUNTY,
                        List.of(new Course(
                                "checked",
                                "核查",
                                List.of("anyone"),
                                List.of(field("facts", FormField.Kind.LONG_TEXT, true)),
                                "",
                                new LinkedHashMap<>(),
                                "dispatcher",
                                List.of(
                                        byItself("settle", "assignee"),
                                        byItself("check", "checker"),
                                        byItself("tell", "opener")),
                                List.of())),
                        List.of(
                                new Desk("dispatcher", COUNTY, centre.person(), null, null, "派单中心"),
                                new Desk("checker", COUNTY, checker.person(), null, null, "核查员")),
                        false));
        InstalledCourse installed = InForce.find(courses, COUNTY, checked);
        Ticket ticket = done(
                tickets.open(street, NewTicket.of(installed.id(), "990121101", "东街市场北门", Map.of("facts", "早市占道"))));
        assertThat(codes(tickets.find(checker, ticket.id()))).containsExactly("Missing");
        assertThat(mine(checker)).isEmpty();
        Ticket settled = ends(centre, ticket, "settle", "", Map.of());
        assertThat(mine(checker)).as("no party's stage is somebody's too").containsExactly(ticket.id());
        Ticket over =
                done(acts.end(checker, ticket.id(), settled.seq(), new StageDraft("", "check", "", "看过了", Map.of())));
        assertThat(view(checker, over).turns()).isEmpty();
        assertThat(view(checker, over).ticket().id()).isEqualTo(ticket.id());
    }

    private List<UUID> mine(Acting acting) {
        return done(tickets.list(acting, TicketFilter.OPEN, Paging.first(20))).rows().stream()
                .map(TicketLine::id)
                .toList();
    }

    private static Leg byItself(String id, String by) {
        return new Leg(id, id, by, null, "", false, List.of(), List.of());
    }

    @Test
    void anotherDepartmentFindsNothing() {
        Ticket ticket = whistled();
        assertThat(codes(tickets.find(market, ticket.id()))).containsExactly("Missing");
        assertThat(codes(acts.comment(market, ticket.id(), "看看"))).containsExactly("Missing");
        assertThat(done(tickets.list(market, TicketFilter.OPEN, Paging.first(50)))
                        .rows())
                .noneMatch(line -> line.id().equals(ticket.id()));
        assertThat(done(tickets.list(city, TicketFilter.OPEN, Paging.first(50))).rows())
                .anyMatch(line -> line.id().equals(ticket.id()));
        String party = party(ticket, 0);
        assertThat(codes(acts.end(
                        street, ticket.id(), ticket.seq(), new StageDraft(party, "respond", "", "", Map.of()))))
                .containsExactly("NotYours");
    }

    @Test
    void whatNobodyIsNamedForWaitsForTheDispatcher() {
        Ticket ticket = whistled("其他");
        assertThat(view(centre, ticket).parties())
                .extracting(each -> each.party().name())
                .containsExactly("派单中心");
        Ticket given = done(dispatching.dispatch(
                centre, ticket.id(), ticket.seq(), new PartyDraft("market", AssigneeDraft.BLANK), "请先去看"));
        assertThat(inbox(market, given)).hasSize(1);
        assertThat(codes(dispatching.dispatch(
                        centre, ticket.id(), given.seq(), new PartyDraft("market", AssigneeDraft.BLANK), "")))
                .containsExactly("party-there");
        assertThat(codes(dispatching.dispatch(city, ticket.id(), given.seq(), PartyDraft.unit(unit), "")))
                .containsExactly("Missing");
    }

    @Test
    void whatIsNotTheirsGoesBackToTheDispatcher() {
        Ticket ticket = whistled();
        String party = party(ticket, 0);
        assertThat(codes(acts.object(city, ticket.id(), ticket.seq(), party, " ")))
                .containsExactly("missing");
        Ticket asked = done(acts.object(city, ticket.id(), ticket.seq(), party, "三定方案不在我局"));
        assertThat(inbox(centre, asked)).hasSize(1);
        assertThat(codes(dispatching.decideObjection(city, ticket.id(), asked.seq(), party, true, "是")))
                .containsExactly("NotYours");
        Ticket free = done(dispatching.decideObjection(centre, ticket.id(), asked.seq(), party, true, "确属市场监管"));
        assertThat(free.state().phase()).isEqualTo(Flow.Phase.UNASSIGNED);
        assertThat(inbox(city, free)).isEmpty();
        assertThat(inbox(centre, free)).extracting(MatterLine::kind).containsExactly("ticket.dispatch");
    }

    @Test
    void whoPassesItOnHasItUntilTheOtherBegins() {
        Ticket ticket = whistled();
        String from = party(ticket, 0);
        Ticket handed = done(acts.transfer(
                city, ticket.id(), ticket.seq(), from, new PartyDraft("market", AssigneeDraft.BLANK), "食品摊贩归市场监管"));
        assertThat(inbox(city, handed)).hasSize(1);
        String to = party(handed, 1);
        Ticket begun =
                done(acts.end(market, ticket.id(), handed.seq(), new StageDraft(to, "respond", "", "马上到", Map.of())));
        assertThat(inbox(city, begun)).isEmpty();
        assertThat(begun.state().leadName()).isEqualTo("市场监管局");
    }

    @Test
    void whatIsPassedOnAThirdTimeComesToSomebodyAbove() {
        Ticket ticket = whistled();
        Ticket twice = passed(market, "city", passed(city, "market", ticket));
        assertThat(inbox(centre, twice)).isEmpty();

        Ticket thrice = passed(city, "market", twice);

        assertThat(inbox(centre, thrice)).extracting(MatterLine::title).containsExactly("多次转办督办：占道：早市占道两百米，劝过三次");
        assertThat(context.getBean(Notices.class)
                        .list(centre, false, Paging.first(100))
                        .rows())
                .filteredOn(notice -> notice.link().equals(ticket.link()))
                .extracting(NoticeView::kind)
                .containsExactly("ticket.escalated");
        done(acts.withdraw(street, thrice.id(), thrice.seq(), "街道自己解决了"));
        assertThat(inbox(centre, thrice)).isEmpty();
    }

    /** Passed on by one unit and begun by the other. */
    private Ticket passed(Acting from, String to, Ticket ticket) {
        String last = lastParty(ticket);
        PartyDraft other = new PartyDraft(to, AssigneeDraft.BLANK);
        assertThat(codes(acts.transfer(from, ticket.id(), ticket.seq(), last, other, " ")))
                .containsExactly("missing");
        Ticket handed = done(acts.transfer(from, ticket.id(), ticket.seq(), last, other, "不归我们管"));
        Acting next = to.equals("city") ? city : market;
        StageDraft begun = new StageDraft(lastParty(handed), "respond", "", "", Map.of());
        return done(acts.end(next, ticket.id(), handed.seq(), begun));
    }

    private String lastParty(Ticket ticket) {
        return view(centre, ticket).parties().getLast().party().id().toString();
    }

    @Test
    void aPauseIsAskedForAndAgreedToByAnother() {
        Ticket ticket = whistled();
        String party = party(ticket, 0);
        clock.forward(Duration.ofMinutes(30));
        Ticket asked = done(acts.askPause(city, ticket.id(), ticket.seq(), party, "道路封闭，等施工结束"));
        clock.forward(Duration.ofMinutes(10));
        Ticket paused = done(dispatching.decidePause(centre, ticket.id(), asked.seq(), party, true, ""));
        assertThat(paused.state().due()).isNull();
        clock.forward(Duration.ofHours(20));
        Ticket resumed = done(acts.resume(city, ticket.id(), paused.seq(), party, "已通行"));
        assertThat(resumed.state().due())
                .isEqualTo(ticket.opened().at().plus(Duration.ofHours(22)).plus(Duration.ofMinutes(10)));
        ClockView respond = view(city, ticket).clocks().getFirst();
        assertThat(respond.intervals()).hasSize(2);
        assertThat(respond.intervals())
                .extracting(Deadline.Interval::pause)
                .last()
                .extracting("reason")
                .isEqualTo("道路封闭，等施工结束");
        assertThat(respond.counted()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aLowScoreSendsItBack() {
        Ticket ticket = whistled();
        Ticket settled = resolved(city, ticket);
        Ticket back = done(acts.end(
                street, ticket.id(), settled.seq(), new StageDraft("", "rate", "", "还在占", Map.of("score", "1"))));
        assertThat(back.state().phase()).isEqualTo(Flow.Phase.UNDER_WAY);
        assertThat(inbox(city, back)).hasSize(1);
        Ticket again = ends(city, back, "resolve", "resolved", Map.of());
        assertThat(inbox(street, again)).hasSize(1);
    }

    @Test
    void whatIsFilledInWrongIsSaidFieldByField() {
        assertThat(codes(tickets.open(street, NewTicket.of(course.id(), "9902", "", Map.of("category", "占")))))
                .containsExactlyInAnyOrder("region-outside", "missing", "option-unknown", "missing", "course-not-open");
        assertThat(codes(tickets.open(market, NewTicket.of(course.id(), "990121", "路口", Map.of()))))
                .containsExactly("NotYours");
        Ticket ticket = whistled();
        String party = party(ticket, 0);
        assertThat(codes(acts.end(city, ticket.id(), ticket.seq(), new StageDraft(party, "plan", "", "", Map.of()))))
                .containsExactly("missing");
        assertThat(codes(acts.end(city, ticket.id(), ticket.seq(), new StageDraft(party, "nowhere", "", "", Map.of()))))
                .containsExactly("flow-stage-unknown");
        assertThat(codes(acts.end(city, ticket.id(), ticket.seq(), new StageDraft("x", "respond", "", "", Map.of()))))
                .containsExactly("NotYours");
        assertThat(codes(acts.end(city, ticket.id(), 99, new StageDraft(party, "respond", "", "", Map.of()))))
                .containsExactly("Stale");
    }

    @Test
    void ofTwoWhoActAtOnceOneIsLate() throws InterruptedException, ExecutionException {
        Ticket ticket = whistled();
        String party = party(ticket, 0);
        List<Future<Outcome<Ticket>>> both = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Acting each : List.of(city, colleague)) {
                both.add(two.submit(() ->
                        acts.end(each, ticket.id(), ticket.seq(), new StageDraft(party, "respond", "", "", Map.of()))));
            }
        }
        List<String> answers = new ArrayList<>();
        for (Future<Outcome<Ticket>> each : both) {
            answers.addAll(codes(each.get()));
        }
        assertThat(answers).containsExactly("Stale");
    }

    @Test
    void whoRaisedItMayWithdrawIt() {
        Ticket ticket = whistled();
        assertThat(codes(acts.withdraw(city, ticket.id(), ticket.seq(), "不办"))).containsExactly("NotYours");
        Ticket gone = done(acts.withdraw(street, ticket.id(), ticket.seq(), "已自行散去"));
        assertThat(gone.state().closed()).extracting("ending").isEqualTo(Happening.Ending.WITHDRAWN);
        assertThat(inbox(city, gone)).isEmpty();
    }
}
