package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.People;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.notification.NoticeView;
import org.zhagen.notification.Notices;
import org.zhagen.web.Paging;
import org.zhagen.work.InboxFilter;
import org.zhagen.work.MatterLine;
import org.zhagen.work.Matters;
import org.zhagen.work.Reminders;

/** Who is told of tickets that nobody has, that nobody decides about, or above whom nobody was named. */
@PageTest
class RingingAboveTest {

    private static final String ASSIGNED = "work.assigned";

    private static int counties = 11;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Courses courses;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActs acts;

    @Autowired
    private Dispatching dispatching;

    @Autowired
    private Matters matters;

    @Autowired
    private Ringing ringing;

    @Autowired
    private Notices notices;

    @Autowired
    private TestClock clock;

    private String county = "";

    @SuppressWarnings("NullAway.Init")
    private Acting street;

    @SuppressWarnings("NullAway.Init")
    private Acting office;

    @SuppressWarnings("NullAway.Init")
    private Acting leader;

    @SuppressWarnings("NullAway.Init")
    private Acting centre;

    @SuppressWarnings("NullAway.Init")
    private Acting city;

    /** A county of its own for each test: who was named there by another one would be told as well. */
    @BeforeEach
    void county() {
        county = "96" + counties++ + "21";
        street = TicketGround.ticketing(UUID.randomUUID(), "sub-district", county + "101", TicketPermission.OPEN);
        centre = TicketGround.ticketing(UUID.randomUUID(), "r" + UUID.randomUUID(), county, TicketPermission.OVERSEE);
        city = TicketGround.ticketing(UUID.randomUUID(), "department", "9902");
        People people = new People(context);
        office = TicketGround.ticketing(people.with("reform-office", county), "reform-office", county);
        leader = TicketGround.ticketing(people.with("leader", county.substring(0, 4)), "leader", county);
    }

    private Ticket raised(Duration within, List<Course.Late> late, Desk... desks) {
        RegionCode place = new RegionCode(county);
        String series = UUID.randomUUID().toString();
        Course whistle = TicketGround.whistle();
        List<Leg> legs = new ArrayList<>(whistle.legs());
        legs.set(0, new Leg("respond", "respond", "assignee", within, "opened", false, List.of(), List.of()));
        Course course = new Course(
                "whistle",
                "吹哨",
                whistle.openedBy(),
                whistle.form(),
                "category",
                new LinkedHashMap<>(whistle.table()),
                "dispatcher",
                legs,
                late);
        List<Desk> all = new ArrayList<>(List.of(desks));
        all.add(desk("street-officer", street));
        courses.install(
                Acting.system("test", Jurisdiction.COUNTRY),
                new Installation(
                        UUID.randomUUID().toString(), series, "街乡吹哨", "1.0.0", place, List.of(course), all, false));
        return done(tickets.open(
                street,
                NewTicket.of(
                        InForce.find(courses, place, series).id(),
                        county + "101",
                        "东街市场北门",
                        Map.of("category", "占道", "facts", "早市占道两百米"))));
    }

    private Desk desk(String doer, Acting who) {
        return new Desk(doer, new RegionCode(county), who.person(), null, null, doer);
    }

    private void ring() {
        new Reminders(context).ring();
        int taken = 500;
        while (taken == 500) {
            taken = ringing.ring(clock.instant(), 500);
        }
    }

    private List<String> told(Acting acting, Ticket ticket) {
        return notices.list(acting, false, Paging.first(200)).rows().stream()
                .filter(notice -> notice.link().equals(ticket.link()))
                .map(NoticeView::kind)
                .filter(kind -> !kind.equals(ASSIGNED))
                .toList();
    }

    private List<NoticeView> assigned(Acting acting) {
        return notices.list(acting, false, Paging.first(200)).rows().stream()
                .filter(notice -> notice.kind().equals(ASSIGNED))
                .toList();
    }

    private @Nullable Instant due(Acting acting, String kind) {
        return done(matters.inbox(acting, InboxFilter.ALL, Paging.first(100))).rows().stream()
                .filter(line -> line.kind().equals(kind))
                .map(MatterLine::due)
                .findFirst()
                .orElse(null);
    }

    private static Course.Late late(int hours, String to) {
        return new Course.Late(Duration.ofHours(hours), true, to);
    }

    @Test
    void whoIsWhistledForIsToldAtOnceAndNotAgainOfTheirNextStage() {
        Ticket ticket = raised(Duration.ofHours(2), List.of(), desk("city", city));
        assertThat(assigned(city)).singleElement().satisfies(notice -> {
            assertThat(notice.link()).isEqualTo(ticket.link());
            assertThat(notice.title()).doesNotContain("早市");
        });
        assertThat(new Reminders(context).urgent(city)).containsExactly(ASSIGNED);
        String party = done(tickets.find(city, ticket.id()))
                .parties()
                .getFirst()
                .party()
                .id()
                .toString();
        done(acts.end(city, ticket.id(), ticket.seq(), new StageDraft(party, "respond", "", "", Map.of())));
        assertThat(inbox(city)).hasSize(1);
        assertThat(assigned(city)).hasSize(1);
        assertThat(assigned(street)).isEmpty();
    }

    private List<MatterLine> inbox(Acting acting) {
        return done(matters.inbox(acting, InboxFilter.ALL, Paging.first(100))).rows();
    }

    @Test
    void whoeverDispatchesIsToldOfWhatNobodyHasAndThenThoseAbove() {
        Instant now = clock.instant();
        Ticket ticket = raised(Duration.ofHours(2), List.of(), desk("dispatcher", centre));
        assertThat(due(centre, "ticket.dispatch")).isEqualTo(now.plus(Duration.ofHours(1)));
        clock.forward(Duration.ofMinutes(46));
        ring();
        ring();
        assertThat(told(centre, ticket)).containsExactly("work.ahead");
        clock.forward(Duration.ofMinutes(14));
        ring();
        assertThat(told(centre, ticket)).containsExactlyInAnyOrder("work.ahead", "work.late");
        assertThat(new Reminders(context).urgent(centre))
                .as("a party waits for it, at night as well")
                .containsExactly(ASSIGNED, "work.late");
        clock.forward(Duration.ofMinutes(30));
        ring();
        assertThat(told(office, ticket)).containsExactly("work.undone");
        assertThat(told(leader, ticket)).isEmpty();
        clock.forward(Duration.ofHours(1));
        ring();
        assertThat(told(leader, ticket)).containsExactly("work.undone");
    }

    @Test
    void whereNobodyAtAllWasNamedWhoeverIsAboveIsTold() {
        Ticket ticket = raised(Duration.ofHours(2), List.of());
        clock.forward(Duration.ofMinutes(50));
        ring();
        assertThat(told(office, ticket)).containsExactly("work.ahead");
        assertThat(told(leader, ticket)).isEmpty();
    }

    @Test
    void whatIsAskedOfThoseWhoDispatchRingsWhileTheClockOfThePartyRingsForThat() {
        Ticket ticket = raised(Duration.ofHours(24), List.of(), desk("city", city), desk("dispatcher", centre));
        String party = done(tickets.find(city, ticket.id()))
                .parties()
                .getFirst()
                .party()
                .id()
                .toString();
        Ticket asked = done(acts.askPause(city, ticket.id(), ticket.seq(), party, "道路封闭"));
        clock.forward(Duration.ofHours(12));
        ring();
        assertThat(told(centre, ticket)).containsExactly("work.late");
        assertThat(told(city, ticket)).isEmpty();
        done(dispatching.decidePause(centre, ticket.id(), asked.seq(), party, false, "绕行即可"));
        clock.forward(Duration.ofHours(7));
        ring();
        assertThat(told(city, ticket)).as("of stages their clocks alone").containsOnly("ticket.ahead");
        clock.forward(Duration.ofHours(36));
        ring();
        assertThat(told(centre, ticket)).containsExactly("work.late");
        assertThat(told(city, ticket))
                .as("one for each of three clocks")
                .containsOnly("ticket.ahead")
                .hasSize(3);
    }

    @Test
    void whereNoLeaderWasNamedWhoeverIsAboveTheSupervisorLooksAfterIt() {
        Ticket ticket = raised(
                Duration.ofHours(2),
                List.of(late(2, "supervisor"), late(4, "leader")),
                desk("city", city),
                desk("dispatcher", centre));
        clock.forward(Duration.ofHours(4));
        ring();
        assertThat(told(centre, ticket)).containsExactly("ticket.escalated");
        assertThat(told(leader, ticket)).isEmpty();
        clock.forward(Duration.ofHours(2));
        ring();
        assertThat(told(leader, ticket)).containsExactly("ticket.escalated");
        assertThat(told(centre, ticket)).hasSize(1);
    }

    @Test
    void whereTheSupervisorIsNobodyWhoCouldBeToldWhoeverIsNextAboveIs() {
        Ticket ticket = raised(
                Duration.ofHours(2),
                List.of(late(2, "supervisor")),
                desk("city", city),
                new Desk("supervisor", new RegionCode(county), null, UUID.randomUUID(), null, "撤销的科室"));
        clock.forward(Duration.ofHours(4));
        ring();
        assertThat(told(office, ticket)).containsExactly("ticket.escalated");
        assertThat(done(matters.inbox(office, InboxFilter.ALL, Paging.first(9))).rows())
                .anyMatch(
                        line -> line.link().equals(ticket.link()) && line.kind().equals("ticket.escalation"));
    }

    @Test
    void aClockOfMinutesRingsBeforeItsEndToo() {
        Ticket ticket = raised(Duration.ofMinutes(30), List.of(), desk("city", city));
        clock.forward(Duration.ofMinutes(22));
        ring();
        assertThat(told(city, ticket)).isEmpty();
        clock.forward(Duration.ofMinutes(1));
        ring();
        assertThat(told(city, ticket)).containsExactly("ticket.ahead");
    }
}
