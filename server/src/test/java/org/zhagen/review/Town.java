package org.zhagen.review;

import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Permission;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.Every;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.playbook.Target;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.Desk;
import org.zhagen.ticket.Dispatching;
import org.zhagen.ticket.Gauge;
import org.zhagen.ticket.InForce;
import org.zhagen.ticket.Installation;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.StageDraft;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketActs;
import org.zhagen.ticket.TicketClosed;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Paging;
import org.zhagen.work.Staff;

/** A county of its own in which whistles have run for a year: what tests of figures stand on. */
public final class Town {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public final RegionCode county;
    public final String street;
    public final String series = UUID.randomUUID().toString();
    public final InstalledCourse course;
    final Acting resident;
    final Acting officer;

    private final ApplicationContext context;
    private final ActClock clock;

    public Town(ApplicationContext context, String county) {
        this.context = context;
        this.clock = context.getBean(ActClock.class);
        this.county = new RegionCode(county);
        this.street = county + "001";
        this.resident = in("resident", street, TicketPermission.READ, TicketPermission.OPEN);
        this.officer = in("department", county, TicketPermission.READ, TicketPermission.HANDLE);
        installed("2026-02-01T09:00", gauges());
        this.course = InForce.find(context.getBean(Courses.class), this.county, series);
    }

    /** A revision of the plan comes into force. */
    void installed(String when, List<Gauge> gauges) {
        Acting system = Acting.system("test", Jurisdiction.COUNTRY);
        Courses courses = context.getBean(Courses.class);
        clock.at(at(when), () -> {
            courses.install(
                    system,
                    new Installation(
                            UUID.randomUUID().toString(),
                            series,
                            "街乡吹哨、部门报到",
                            "1.2.0",
                            this.county,
                            List.of(whistle()),
                            List.of(new Desk("city", this.county, officer.person(), null, null, "城管局")),
                            Map.of(),
                            gauges,
                            true));
            return true;
        });
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    public static Acting in(String role, String prefix, Permission... may) {
        return Staff.in(role, prefix, may);
    }

    private static Course whistle() {
        return new Course(
                "whistle",
                "吹哨",
                List.of("anyone"),
                List.of(field("category", FormField.Kind.TEXT)),
                "category",
                new LinkedHashMap<>(Map.of("占道", "city")),
                "city",
                List.of(
                        new Leg(
                                "respond",
                                "响应",
                                "assignee",
                                Duration.ofHours(2),
                                "opened",
                                false,
                                List.of(),
                                List.of()),
                        new Leg(
                                "resolve",
                                "办结",
                                "assignee",
                                null,
                                "",
                                false,
                                List.of("resolved", "unresolved"),
                                List.of()),
                        new Leg(
                                "rate",
                                "评价",
                                "opener",
                                Duration.ofDays(3_650),
                                "",
                                false,
                                List.of(),
                                List.of(field("score", FormField.Kind.RATING)))),
                List.of());
    }

    private static FormField field(String id, FormField.Kind kind) {
        return new FormField(id, id, kind, List.of(), true, false, null, Place.of(id));
    }

    /** How often whistles may be blown at most. */
    static Gauge opened(double most) {
        return gauge("whistles-opened", "count", "", Indicator.Measure.COUNT, Target.Sign.AT_MOST, most);
    }

    private static List<Gauge> gauges() {
        return List.of(
                gauge(
                        "respond-on-time",
                        "percent",
                        "respond",
                        Indicator.Measure.ON_TIME_SHARE,
                        Target.Sign.AT_LEAST,
                        90),
                gauge("response-hours", "hours", "respond", Indicator.Measure.MEAN_HOURS, Target.Sign.AT_MOST, 2),
                gauge("resolution", "percent", "resolve", Indicator.Measure.RESOLVED_SHARE, Target.Sign.AT_LEAST, 85),
                gauge("reopened-share", "percent", "", Indicator.Measure.REOPENED_SHARE, Target.Sign.AT_MOST, 5),
                opened(3),
                gauge("satisfied", "percent", "", Indicator.Measure.SATISFIED_SHARE, Target.Sign.AT_LEAST, 80),
                gauge("score", "score", "", Indicator.Measure.MEAN_SCORE, Target.Sign.AT_LEAST, 4));
    }

    private static Gauge gauge(
            String id, String unit, String stage, Indicator.Measure measure, Target.Sign sign, double bound) {
        return new Gauge(
                id,
                id,
                unit,
                Indicator.Direction.HOLD,
                Every.MONTH,
                new Gauge.From.Tickets("whistle", stage, measure),
                new Target(sign, bound));
    }

    /** Somebody of the street whistles. */
    public Ticket whistled(String when) {
        return whistled(when, false);
    }

    public Ticket whistled(String when, boolean confidential) {
        NewTicket wanted = new NewTicket(
                course.id(),
                street,
                "东街市场北门",
                "",
                "",
                "",
                Map.of("category", "占道"),
                new Contact("王", "19900001111", ""),
                confidential,
                Ticket.Source.RESIDENT,
                null);
        return clock.at(at(when), () -> done(context.getBean(Tickets.class).open(resident, wanted)));
    }

    /** The department ends a stage. */
    public void ends(Ticket ticket, String when, String stage, String outcome) {
        end(officer, ticket, when, new StageDraft(party(ticket), stage, outcome, "", Map.of()));
    }

    /** The department, which dispatches here as well, says that it is to be done again. */
    void sentBack(Ticket ticket, String when) {
        Dispatching dispatching = context.getBean(Dispatching.class);
        clock.at(at(when), () -> done(dispatching.sendBack(officer, ticket.id(), seen(officer, ticket), "没有办好")));
    }

    /** The department asks that its clocks stand still, and somebody else agrees. */
    void paused(Ticket ticket, String when) {
        paused(ticket, when, when);
    }

    void paused(Ticket ticket, String asked, String agreed) {
        Acting team = in(
                "site-team",
                county.digits(),
                TicketPermission.READ,
                TicketPermission.HANDLE,
                TicketPermission.OVERSEE,
                TicketPermission.DISPATCH);
        TicketActs acts = context.getBean(TicketActs.class);
        Dispatching dispatching = context.getBean(Dispatching.class);
        String party = party(ticket);
        clock.at(at(asked), () -> done(acts.askPause(officer, ticket.id(), seen(officer, ticket), party, "等待鉴定结论")));
        clock.at(
                at(agreed),
                () -> done(dispatching.decidePause(team, ticket.id(), seen(team, ticket), party, true, "同意")));
    }

    private int seen(Acting acting, Ticket ticket) {
        return done(context.getBean(Tickets.class).find(acting, ticket.id()))
                .ticket()
                .seq();
    }

    private String party(Ticket ticket) {
        return done(context.getBean(Tickets.class).find(officer, ticket.id()))
                .parties()
                .getFirst()
                .party()
                .id()
                .toString();
    }

    public void rated(Ticket ticket, String when, int score) {
        end(resident, ticket, when, new StageDraft("", "rate", "", "", Map.of("score", Integer.toString(score))));
    }

    private void end(Acting acting, Ticket ticket, String when, StageDraft draft) {
        int seen = seen(acting, ticket);
        clock.at(at(when), () -> done(context.getBean(TicketActs.class).end(acting, ticket.id(), seen, draft)));
    }

    /** One that went well within a morning of a day. */
    public Ticket well(String day, int score) {
        Ticket ticket = whistled(day + "T09:00");
        ends(ticket, day + "T10:00", "respond", "");
        ends(ticket, day + "T11:00", "resolve", "resolved");
        rated(ticket, day + "T12:00", score);
        return ticket;
    }

    /** Somebody rated badly and said nothing more, so it is drawn whatever the share is; answers the address of the visit. */
    public String drawn() {
        Ticket ticket = whistled("2026-10-08T09:00");
        ends(ticket, "2026-10-08T10:00", "resolve", "resolved");
        int seen = seen(resident, ticket);
        clock.at(
                at("2026-10-09T09:00"),
                () -> done(context.getBean(TicketActs.class).withdraw(resident, ticket.id(), seen, "不用办了")));
        context.publishEvent(new TicketClosed(
                ticket.id(),
                ticket.number(),
                ticket.title(),
                "吹哨",
                ticket.where().region(),
                at("2026-10-09T09:00"),
                Happening.Ending.SILENCE,
                1,
                false,
                false,
                true,
                true));
        Acting reader = in("leader", county.digits(), ReviewPermission.READ);
        return done(context.getBean(Visits.class)
                        .list(reader, new VisitFilter(VisitFilter.State.ALL, ""), Paging.first(200)))
                .rows()
                .stream()
                .filter(visit -> visit.ticket().equals(ticket.id()))
                .findFirst()
                .orElseThrow()
                .link();
    }
}
