package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcomes;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.Units;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.notification.NotificationPermission;
import org.zhagen.notification.Post;
import org.zhagen.notification.Receiver;
import org.zhagen.notification.RobotDraft;
import org.zhagen.notification.Robots;
import org.zhagen.work.Clerks;

/** The robot of a unit's group says what is new there and what is late, and nobody's words. */
@PageTest
class GroupsTest {

    private static final String COUNTY = "258301";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Robots robots;

    @Autowired
    private Courses courses;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Ringing ringing;

    @Autowired
    private TestClock clock;

    private final Acting street =
            TicketGround.ticketing(UUID.randomUUID(), "sub-district", COUNTY + "001", TicketPermission.OPEN);
    private final Receiver receiver = new Receiver();

    @SuppressWarnings("NullAway.Init")
    private Unit unit;

    @BeforeEach
    void install() {
        new Fields(context, COUNTY).named(context);
        Acting editor = Acting.system("test", Jurisdiction.COUNTRY, DirectoryPermission.EDIT);
        String name = "城管局" + UUID.randomUUID().toString().substring(0, 8);
        unit = done(context.getBean(Units.class).open(editor, new UnitDraft(COUNTY, "department", name, "", "")));
        new Clerks(context).of(unit.id());
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private InstalledCourse course() {
        String series = UUID.randomUUID().toString();
        RegionCode county = new RegionCode(COUNTY);
        courses.install(
                street,
                new Installation(
                        UUID.randomUUID().toString(),
                        series,
                        "街乡吹哨、部门报到",
                        "1.0.0",
                        county,
                        List.of(TicketGround.whistle()),
                        List.of(
                                new Desk("city", county, null, unit.id(), null, unit.name()),
                                new Desk("street-officer", county, street.person(), null, null, "东镇")),
                        false));
        return courses.at(street, county).stream()
                .filter(each -> each.series().equals(series))
                .findFirst()
                .orElseThrow();
    }

    private void robot(String ofUnit) {
        done(robots.add(
                As.person(COUNTY, NotificationPermission.CONFIGURE, DirectoryPermission.READ),
                new RobotDraft(
                        "工作群",
                        "feishu",
                        receiver.url("/robot"),
                        "",
                        COUNTY,
                        ofUnit,
                        List.of(Turning.JOINED, Ringing.AHEAD, Ringing.LATE),
                        "true")));
        receiver.answers(200, "{\"code\":0,\"msg\":\"success\"}");
    }

    private Ticket whistled(InstalledCourse course) {
        return done(tickets.open(
                street,
                NewTicket.of(
                        course.id(),
                        COUNTY + "001",
                        "王小明家门口",
                        Map.of("category", "占道", "facts", "王小明占道，电话 13900100001"))));
    }

    private List<String> said() {
        for (int i = 0; i < 40; i++) {
            Post.bringOut(context);
            clock.forward(Duration.ofSeconds(5));
        }
        return receiver.got().stream().map(Receiver.Got::body).toList();
    }

    @Test
    void whatIsNewAtAUnitAndWhatIsLateThereIsSaidWithoutWords() {
        InstalledCourse course = course();
        robot(unit.id().toString());
        Ticket ticket = whistled(course);
        assertThat(said()).singleElement().asString().contains("新工单：吹哨 · 占道", "柳荫街道", ticket.number(), ticket.link());
        clock.forward(Duration.ofHours(3));
        while (ringing.ring(clock.instant(), 500) == 500) {}
        assertThat(said())
                .anyMatch(body -> body.contains("respond已经到期：吹哨") && body.contains(ticket.number()))
                .noneMatch(body -> body.contains("王小明") || body.contains("139001"));
    }

    @Test
    void othersAndTheConfidentialAreNotTold() {
        InstalledCourse course = course();
        Unit other = done(context.getBean(Units.class)
                .open(
                        Acting.system("test", Jurisdiction.COUNTRY, DirectoryPermission.EDIT),
                        new UnitDraft(COUNTY, "department", "别局" + unit.name(), "", "")));
        new Clerks(context).of(other.id());
        robot(other.id().toString());
        whistled(course);
        assertThat(said()).isEmpty();
        robot(unit.id().toString());
        NewTicket secret = new NewTicket(
                course.id(),
                COUNTY + "001",
                "北门",
                "",
                "",
                "",
                Map.of("category", "占道", "facts", "保密"),
                Contact.NONE,
                true,
                Ticket.Source.OFFICE,
                null);
        done(tickets.open(street, secret));
        assertThat(said()).isEmpty();
        assertThat(Outcomes.codes(tickets.open(street, secret))).isEmpty();
    }
}
