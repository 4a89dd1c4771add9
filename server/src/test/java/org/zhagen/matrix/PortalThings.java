package org.zhagen.matrix;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhagen.access.Outcomes;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.matrix.Scene.Thing;
import org.zhagen.portal.PortalCodes;
import org.zhagen.portal.Tracking;
import org.zhagen.portal.TrackingCode;
import org.zhagen.registry.Ground;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.Openers;
import org.zhagen.ticket.StageDraft;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketActs;
import org.zhagen.ticket.TicketView;
import org.zhagen.ticket.Tickets;

/** What residents of the district reported: one that waits for their rating, and one that is closed. Whoever has the code may know all. */
final class PortalThings implements RoomThings {

    /** See {@link Things#VARIABLES}. */
    static final Map<String, String> VARIABLES = Map.of(
            "report/{course}", "portal-course",
            "track/{code}", "report-code",
            "turns/{turn}", "turn",
            "links/{token}", "mail-link",
            "stops/{stop}", "mail-stop",
            "followed/{ticket}", "followed",
            "releases/{ticket}", "releasable",
            "handed-codes/{id}", "ticket-raised");

    private final Stage stage;

    PortalThings(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Map<String, Supplier<Thing>> makers() {
        return Map.of(
                "portal-course", () -> Thing.of(course().id()),
                "report-code", this::code,
                "turn", () -> Thing.of("rate"),
                "mail-link",
                        () -> Thing.of(
                                PortalCodes.mail(stage.context(), settled()).confirm()),
                "mail-stop",
                        () -> Thing.of(
                                PortalCodes.mail(stage.context(), settled()).stop()),
                "followed", this::followed,
                "releasable", this::releasable);
    }

    private Thing code() {
        UUID ticket = settled();
        return new Thing(PortalCodes.of(stage.context(), ticket).shown(), seq(ticket));
    }

    private Thing followed() {
        UUID ticket = settled();
        TrackingCode code = PortalCodes.of(stage.context(), ticket);
        Outcomes.done(stage.context().getBean(Tracking.class).follow(stage.owner(), code.text(), "192.0.2.9"));
        return Thing.of(ticket);
    }

    private Thing releasable() {
        UUID ticket = settled();
        Outcomes.done(openers().end(ticket, seq(ticket), new StageDraft("", "rate", "", "", Map.of("score", "5"))));
        return Thing.of(ticket);
    }

    private UUID settled() {
        Ticket ticket = Outcomes.done(openers()
                .open(new NewTicket(
                        course().id(),
                        Ground.HERE,
                        "北门",
                        "",
                        "",
                        "",
                        Map.of("facts", "路灯不亮"),
                        Contact.NONE,
                        false,
                        Ticket.Source.RESIDENT,
                        null)));
        TicketView view = Outcomes.done(stage.context().getBean(Tickets.class).find(stage.owner(), ticket.id()));
        String party = view.parties().getFirst().party().id().toString();
        Outcomes.done(stage.context()
                .getBean(TicketActs.class)
                .end(
                        stage.owner(),
                        ticket.id(),
                        view.ticket().seq(),
                        new StageDraft(party, "settle", "", "", Map.of())));
        return ticket.id();
    }

    private int seq(UUID ticket) {
        return openers().find(ticket).orElseThrow().ticket().seq();
    }

    private Openers openers() {
        return stage.context().getBean(Openers.class);
    }

    private InstalledCourse course() {
        stage.ground();
        return stage.runs(procedure());
    }

    private static Course procedure() {
        return new Course(
                "resident-report",
                "居民反映",
                List.of("resident"),
                List.of(field("facts", FormField.Kind.LONG_TEXT)),
                "",
                new LinkedHashMap<>(),
                "desk",
                List.of(
                        new Leg("settle", "办结", "assignee", null, "", false, List.of(), List.of()),
                        new Leg(
                                "rate",
                                "评价",
                                "opener",
                                Duration.ofDays(5),
                                "",
                                false,
                                List.of(),
                                List.of(field("score", FormField.Kind.RATING)))),
                List.of());
    }

    private static FormField field(String id, FormField.Kind kind) {
        return new FormField(id, id, kind, List.of(), true, false, null, Place.of(id));
    }
}
