package org.zhagen.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;
import static org.zhagen.identity.As.acting;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.notification.MailBox;
import org.zhagen.notification.Post;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.Openers;
import org.zhagen.ticket.StageDraft;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.Tickets;

/** A resident for whom an officer raised something sees what becomes of it, follows and rates it. */
@PageTest
class HandedCodesTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private HandedCodes handed;

    @Autowired
    private Tracking tracking;

    @Autowired
    private Tickets tickets;

    private static final Contact REACHED = new Contact("王小明", "13800000000", "");

    private final String network = "ip-" + UUID.randomUUID();
    private final Acting officer =
            As.person(PortalGround.STREET, TicketPermission.READ, TicketPermission.OPEN, TicketPermission.HANDLE);

    @SuppressWarnings("NullAway.Init")
    private PortalGround ground;

    @BeforeEach
    void stand() {
        ground = new PortalGround(context);
    }

    private Ticket raised(Contact contact) {
        return raised(officer, ground.course, contact);
    }

    private Ticket raised(Acting by, InstalledCourse course, Contact contact) {
        return done(tickets.open(
                by,
                new NewTicket(
                        course.id(),
                        PortalGround.STREET,
                        "北门",
                        "",
                        "",
                        "",
                        Map.of("category", "路灯", "facts", "来电人说话很急"),
                        contact,
                        false,
                        Ticket.Source.OFFICE,
                        null)));
    }

    private Ticket forSomebody() {
        return raised(REACHED);
    }

    private List<String> acts(Ticket ticket) {
        return context.getBean(Doors.class)
                .read(
                        Acting.system("test", Jurisdiction.COUNTRY),
                        () -> context.getBean(JdbcClient.class)
                                .sql(
                                        "select action from audit_entry where subject_id = :id and action = 'portal.hand-code'")
                                .param("id", ticket.id().toString())
                                .query(String.class)
                                .list());
    }

    @Test
    void theResidentSeesFollowsAndRates() throws Exception {
        Ticket ticket = forSomebody();
        String code = done(handed.make(officer, ticket.id())).code().shown();
        String address = "h" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        try (MailBox box = new MailBox(context)) {
            done(context.getBean(MailFollows.class).ask(code, network, address, Locale.CHINESE));
            Post.bringOut(context);
            String text = box.to(address).getLast().text();
            String token = text.substring(text.indexOf("/mail/links/") + "/mail/links/".length())
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .strip();
            done(context.getBean(MailFollows.class).confirm(token));
            mvc.perform(get("/portal/track/" + code))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("路灯")))
                    .andExpect(content().string(not(containsString("来电人"))))
                    .andExpect(content().string(not(containsString("王小明"))));
            ground.settle(ticket.id(), "换好了");
            context.getBean(TestClock.class).forward(Duration.ofHours(12));
            Post.bringOut(context);
            assertThat(box.to(address).getLast().subject()).isEqualTo(ticket.number() + "：已经办结");
        }
        Tracked tracked = done(tracking.find(code, network));
        assertThat(tracked.turns()).hasSize(1);
        Ticket closed = done(
                tracking.end(code, network, tracked.seq(), new StageDraft("", "rate", "", "", Map.of("score", "5"))));
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.state().score()).isEqualTo(5);
    }

    @Test
    void anotherCodeEndsTheOneBefore() {
        Ticket ticket = forSomebody();
        String first = done(handed.make(officer, ticket.id())).code().shown();
        String second = done(handed.make(officer, ticket.id())).code().shown();
        assertThat(codes(tracking.find(first, network))).containsExactly("code-wrong");
        assertThat(done(tracking.find(second, network)).ticket()).isEqualTo(ticket.id());
        assertThat(acts(ticket)).hasSize(2);
    }

    @Test
    void whereOnlyOfficesRaiseItTheOfficeRates() {
        Acting centre = As.person(PortalGround.COUNTY, TicketPermission.values());
        Ticket ticket = raised(centre, ground.forOffices(), REACHED);
        String code = done(handed.make(centre, ticket.id())).code().shown();
        ground.settle(ticket.id(), "换好了");
        Tracked tracked = done(tracking.find(code, network));
        assertThat(tracked.turns()).isEmpty();
        assertThat(tracked.phase()).isEqualTo(Flow.Phase.SETTLED);
        assertThat(tracking.end(code, network, tracked.seq(), new StageDraft("", "rate", "", "", Map.of("score", "5"))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoWorksOnItDoesNotGetTheCodeWithWhichItIsRated() {
        Ticket ticket = forSomebody();
        assertThat(handed.make(ground.clerk, ticket.id()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.NotYours.class));
        assertThat(handed.make(As.person(PortalGround.ELSEWHERE, TicketPermission.values()), ticket.id()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void onlyForSomebodyWhoCanBeReachedAndNeverForAReportOfTheirOwn() {
        assertThat(handed.make(officer, raised(Contact.NONE).id())).isInstanceOf(Outcome.Refused.class);
        Ticket own = done(context.getBean(Openers.class)
                .open(new NewTicket(
                        ground.course.id(),
                        PortalGround.STREET,
                        "北门",
                        "",
                        "",
                        "",
                        Map.of("category", "路灯", "facts", "不亮"),
                        REACHED,
                        false,
                        Ticket.Source.RESIDENT,
                        null)));
        Acting centre = As.person(PortalGround.COUNTY, TicketPermission.values());
        assertThat(handed.make(centre, own.id())).isInstanceOf(Outcome.Refused.class);
        assertThat(handed.find(centre, forSomebody().id())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void thePageOfTheTicketOffersItAndTheSlipShowsItOnce() throws Exception {
        Ticket ticket = forSomebody();
        String slip = "/handed-codes/" + ticket.id();
        mvc.perform(get(ticket.link()).with(acting(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(slip)));
        mvc.perform(get(ticket.link()).with(acting(ground.clerk)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(slip))));
        mvc.perform(get(slip).with(acting(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/portal/track/"))));
        mvc.perform(post(slip).with(acting(officer)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/portal/track/")))
                .andExpect(content().string(containsString("poster-code")));
    }
}
