package org.zhagen.ticket;

import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Permission;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.Ground;
import org.zhagen.web.Paging;
import org.zhagen.work.Clerks;
import org.zhagen.work.InboxFilter;
import org.zhagen.work.MatterLine;
import org.zhagen.work.Matters;
import org.zhagen.work.Staff;
import org.zhagen.work.WorkPermission;

/** A whistle that runs in a county with two departments, a street that whistles and a centre that dispatches. */
abstract class TicketGround {

    static final RegionCode COUNTY = new RegionCode("990121");

    @Autowired
    ApplicationContext context;

    @Autowired
    Courses courses;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketActs acts;

    @Autowired
    Dispatching dispatching;

    @Autowired
    Matters matters;

    @Autowired
    TestClock clock;

    final String series = UUID.randomUUID().toString();
    UUID unit = UUID.randomUUID();
    UUID otherUnit = UUID.randomUUID();
    Acting street = may("sub-district", TicketPermission.OPEN);
    Acting centre = may("reform-office", TicketPermission.OVERSEE);
    Acting city = street;
    Acting colleague = street;
    Acting market = street;
    InstalledCourse course;

    @BeforeEach
    void install() {
        Ground ground = new Ground(context);
        unit = ground.unit.id();
        otherUnit = ground.other.id();
        Clerks clerks = new Clerks(context);
        city = ticketing(clerks.of(unit), "department", "9902");
        colleague = ticketing(clerks.of(unit), "department", "9902");
        market = ticketing(clerks.of(otherUnit), "department", "9903");
        centre = ticketing(UUID.randomUUID(), "r" + UUID.randomUUID(), "990121");
        street = ticketing(UUID.randomUUID(), "sub-district", "990121101", TicketPermission.OPEN);
        course = install(whistle());
    }

    InstalledCourse install(Course what) {
        Acting system = Acting.system("test", Jurisdiction.COUNTRY);
        courses.install(
                system,
                new Installation(
                        UUID.randomUUID().toString(),
                        series,
                        "街乡吹哨、部门报到",
                        "1.0.0",
                        COUNTY,
                        List.of(what),
                        List.of(
                                new Desk("city", COUNTY, null, unit, null, "城管局"),
                                new Desk("market", COUNTY, null, otherUnit, null, "市场监管局"),
                                new Desk("street-officer", COUNTY, street.person(), null, null, "东镇"),
                                new Desk("dispatcher", COUNTY, centre.person(), null, null, "派单中心")),
                        false));
        return InForce.find(courses, COUNTY, series);
    }

    static Course whistle() {
        LinkedHashMap<String, String> table = new LinkedHashMap<>();
        table.put("占道", "city");
        table.put("食品", "market");
        return new Course(
                "whistle",
                "吹哨",
                List.of("street-officer"),
                List.of(
                        field("category", FormField.Kind.CHOICE, true, "占道", "食品", "其他"),
                        field("place", FormField.Kind.LOCATION, true),
                        field("facts", FormField.Kind.LONG_TEXT, true),
                        field("origin", FormField.Kind.TEXT, false)),
                "category",
                table,
                "dispatcher",
                List.of(
                        leg("respond", "assignee", 2, List.of(), List.of()),
                        leg("arrive", "assignee", 24, List.of(), List.of()),
                        leg(
                                "plan",
                                "assignee",
                                72,
                                List.of(),
                                List.of(field("measures", FormField.Kind.LONG_TEXT, true))),
                        new Leg(
                                "resolve",
                                "办结",
                                "assignee",
                                null,
                                "",
                                false,
                                List.of("resolved", "unresolved", "not-ours"),
                                List.of()),
                        new Leg(
                                "rate",
                                "评价",
                                "opener",
                                Duration.ofDays(5),
                                "",
                                true,
                                List.of(),
                                List.of(field("score", FormField.Kind.RATING, true)))),
                List.of(
                        new Course.Late(Duration.ZERO, false, "assignee"),
                        new Course.Late(Duration.ofHours(2), true, "supervisor")));
    }

    private static Leg leg(String id, String by, int hours, List<String> outcomes, List<FormField> form) {
        return new Leg(id, id, by, Duration.ofHours(hours), "opened", false, outcomes, form);
    }

    static FormField field(String id, FormField.Kind kind, boolean required, String... options) {
        return new FormField(id, id, kind, List.of(options), required, false, null, Place.of(id));
    }

    private static Acting may(String role, Permission... more) {
        return ticketing(UUID.randomUUID(), role, "9904", more);
    }

    static Acting ticketing(UUID person, String role, String prefix, Permission... more) {
        Permission[] all = Stream.concat(
                        Stream.of(
                                TicketPermission.READ,
                                TicketPermission.HANDLE,
                                TicketPermission.READ_CONTACT,
                                WorkPermission.ASSIGN),
                        Stream.of(more))
                .toArray(Permission[]::new);
        return Staff.as(person, role, prefix, all);
    }

    Ticket whistled() {
        return whistled("占道");
    }

    Ticket whistled(String category) {
        return done(tickets.open(
                street,
                NewTicket.of(
                        course.id(), "990121101", "东街市场北门", Map.of("category", category, "facts", "早市占道两百米，劝过三次"))));
    }

    TicketView view(Acting acting, Ticket ticket) {
        return done(tickets.find(acting, ticket.id()));
    }

    String party(Ticket ticket, int number) {
        return view(centre, ticket).parties().get(number).party().id().toString();
    }

    /** Ends a stage of the first party as whoever acts. */
    Ticket ends(Acting acting, Ticket ticket, String stage, String outcome, Map<String, String> form) {
        TicketView now = view(acting, ticket);
        String party = now.parties().getFirst().party().id().toString();
        return done(acts.end(acting, ticket.id(), now.ticket().seq(), new StageDraft(party, stage, outcome, "", form)));
    }

    Ticket resolved(Acting acting, Ticket ticket) {
        ends(acting, ticket, "plan", "", Map.of("measures", "划定便民点，分时经营"));
        return ends(acting, ticket, "resolve", "resolved", Map.of());
    }

    List<MatterLine> inbox(Acting acting, Ticket ticket) {
        return done(matters.inbox(acting, InboxFilter.ALL, Paging.first(100))).rows().stream()
                .filter(line -> line.subject().id().equals(ticket.id().toString()))
                .toList();
    }
}
