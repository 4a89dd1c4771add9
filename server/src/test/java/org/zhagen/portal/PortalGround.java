package org.zhagen.portal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcomes;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.NamedRegions;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.Units;
import org.zhagen.files.FilesPermission;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.Ground;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.Desk;
import org.zhagen.ticket.Dispatching;
import org.zhagen.ticket.InForce;
import org.zhagen.ticket.Installation;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.Openers;
import org.zhagen.ticket.StageDraft;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketActs;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.TicketView;
import org.zhagen.ticket.Tickets;
import org.zhagen.work.Clerks;
import org.zhagen.work.Staff;

/** A county where residents report street lamps and rubbish, with a unit that handles them: what tests of the portal stand on. */
public final class PortalGround {

    public static final String COUNTY = "251101";
    public static final String STREET = "251101001";
    public static final String LOCATED = "251101002";
    public static final String ELSEWHERE = "251201";
    public static final String NAME = "柳荫试验街道";

    private static final Acting SYSTEM = Acting.system("test", Jurisdiction.COUNTRY, DirectoryPermission.EDIT);

    public final ApplicationContext context;
    public final InstalledCourse course;
    public final String unit;
    public final Acting clerk;
    private final UUID desk;

    public PortalGround(ApplicationContext context) {
        this.context = context;
        new Ground(context);
        NamedRegions.add(context, "25", "试验省");
        NamedRegions.add(context, "2511", "试验市");
        NamedRegions.add(context, COUNTY, "试验县");
        NamedRegions.add(context, STREET, NAME);
        NamedRegions.add(context, ELSEWHERE, "邻县");
        this.unit = "城管所" + UUID.randomUUID().toString().substring(0, 8);
        UUID id = Outcomes.done(
                        context.getBean(Units.class).open(SYSTEM, new UnitDraft(COUNTY, "department", unit, "", "")))
                .id();
        UUID person = new Clerks(context).of(id);
        this.clerk = Staff.as(
                person, "department", COUNTY, TicketPermission.READ, TicketPermission.HANDLE, FilesPermission.ATTACH);
        this.desk = id;
        this.course = install("resident");
    }

    /** The same procedure where only offices may raise something by it. */
    public InstalledCourse forOffices() {
        return install("street-officer");
    }

    private InstalledCourse install(String opener) {
        String series = UUID.randomUUID().toString();
        RegionCode here = new RegionCode(COUNTY);
        Courses courses = context.getBean(Courses.class);
        courses.install(
                SYSTEM,
                new Installation(
                        UUID.randomUUID().toString(),
                        series,
                        "网格化管理",
                        "1.0.0",
                        here,
                        List.of(procedure(opener)),
                        List.of(new Desk("city", here, null, desk, null, unit)),
                        false));
        return InForce.find(courses, here, series);
    }

    private static Course procedure(String opener) {
        LinkedHashMap<String, String> table = new LinkedHashMap<>();
        table.put("路灯", "city");
        table.put("垃圾", "city");
        return new Course(
                "report",
                "身边的问题",
                List.of(opener),
                List.of(
                        field("category", "类别", FormField.Kind.CHOICE, "路灯", "垃圾"),
                        field("facts", "情形", FormField.Kind.LONG_TEXT)),
                "category",
                table,
                "city",
                List.of(
                        new Leg(
                                "settle",
                                "办结",
                                "assignee",
                                Duration.ofDays(3),
                                "",
                                false,
                                List.of("resolved", "unresolved"),
                                List.of()),
                        new Leg(
                                "rate",
                                "评价",
                                "opener",
                                Duration.ofDays(5),
                                "",
                                false,
                                List.of(),
                                List.of(field("score", "满意吗", FormField.Kind.RATING)))),
                List.of());
    }

    private static FormField field(String id, String title, FormField.Kind kind, String... options) {
        return new FormField(id, title, kind, List.of(options), true, false, null, Place.of(id));
    }

    /** Somebody who releases in a jurisdiction. */
    public static Acting officer(String prefix) {
        return Staff.in("sub-district", prefix, TicketPermission.READ, PortalPermission.RELEASE);
    }

    public ReportDraft draft(String facts, Contact contact, boolean confidential, String stamp) {
        return new ReportDraft(
                course.id(),
                STREET,
                "北门",
                "",
                "",
                Map.of("category", "路灯", "facts", facts),
                contact,
                confidential,
                stamp,
                "");
    }

    /** Lets there be a street with three communities of which it is known where they lie. */
    public void located() {
        double[][] points = {{117.101, 36.651}, {117.112, 36.658}, {117.108, 36.645}};
        String[] names = {"东街社区", "柳荫里社区", "水南社区"};
        NamedRegions.add(context, LOCATED, "水岸试验街道");
        for (int i = 0; i < points.length; i++) {
            String community = LOCATED + "00" + (i + 1);
            NamedRegions.add(context, community, names[i]);
            for (int j = 0; j < 5; j++) {
                Outcomes.done(context.getBean(Openers.class)
                        .open(new NewTicket(
                                course.id(),
                                community,
                                "",
                                "%.3f".formatted(points[i][0] + (j - 2) * 0.001),
                                String.valueOf(points[i][1]),
                                "",
                                Map.of("category", "路灯", "facts", "不亮"),
                                Contact.NONE,
                                false,
                                Ticket.Source.RESIDENT,
                                null)));
            }
        }
    }

    /** The unit is done with it. */
    public void settle(UUID ticket, String words) {
        TicketView view = Outcomes.done(context.getBean(Tickets.class).find(clerk, ticket));
        String party = view.parties().getFirst().party().id().toString();
        Outcomes.done(context.getBean(TicketActs.class)
                .end(clerk, ticket, view.ticket().seq(), new StageDraft(party, "settle", "resolved", words, Map.of())));
    }

    /** Lets one go on in another one. */
    public void merge(UUID ticket, UUID into) {
        Acting centre = Staff.in(
                "command-centre", COUNTY, TicketPermission.READ, TicketPermission.HANDLE, TicketPermission.DISPATCH);
        Openers openers = context.getBean(Openers.class);
        int seq = openers.find(ticket).orElseThrow().ticket().seq();
        String number = openers.find(into).orElseThrow().ticket().number();
        Outcomes.done(context.getBean(Dispatching.class).merge(centre, ticket, seq, number, "同一处"));
    }

    /** Whoever raised it is content, and it is closed. */
    public void rate(UUID ticket, int score) {
        Openers openers = context.getBean(Openers.class);
        int seq = openers.find(ticket).orElseThrow().ticket().seq();
        Outcomes.done(
                openers.end(ticket, seq, new StageDraft("", "rate", "", "", Map.of("score", String.valueOf(score)))));
    }
}
