package org.zhagen.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.identity.As;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.matrix.Scene.Thing;
import org.zhagen.registry.Ground;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.DeskLine;
import org.zhagen.ticket.Desks;
import org.zhagen.ticket.Duties;
import org.zhagen.ticket.Duty;
import org.zhagen.ticket.DutyDraft;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.SettingFilter;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Paging;

/** A procedure of the district, and a ticket that somebody raised there and a the owner of the scene handles. */
final class TicketThings implements RoomThings {

    /** See {@link Things#VARIABLES}. */
    static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("tickets/{id}", "ticket"),
            Map.entry("new/{course}", "course"),
            Map.entry("ticket-courses/{id}", "course"),
            Map.entry("report/{procedure}", "course"),
            Map.entry("reports/{key}", "report"),
            Map.entry("stages/{stage}", "stage"),
            Map.entry("acts/{act}", "act"),
            Map.entry("desks/{id}", "desk"),
            Map.entry("duties/{id}", "duty"));

    private final Stage stage;

    TicketThings(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Map<String, Supplier<Thing>> makers() {
        return Map.ofEntries(
                Map.entry("ticket", this::ticket),
                Map.entry("ticket-raised", () -> ticket(stage.owner())),
                Map.entry("ticket-party", this::party),
                Map.entry("course", () -> Thing.of(course().id())),
                Map.entry("report", this::report),
                Map.entry("stage", () -> Thing.of("settle")),
                Map.entry("act", () -> Thing.of("withdraw")),
                Map.entry("desk", this::desk),
                Map.entry("desk-work", () -> Thing.of(work())),
                Map.entry("duty", this::duty));
    }

    private Thing ticket() {
        return ticket(As.person(Ground.HERE, TicketPermission.values()));
    }

    private Thing ticket(Acting opener) {
        Ticket ticket = Outcomes.done(stage.context()
                .getBean(Tickets.class)
                .open(
                        opener,
                        new NewTicket(
                                course().id(),
                                Ground.HERE,
                                "北门",
                                "",
                                "",
                                "",
                                Map.of("facts", "占道" + stage.scene().marker()),
                                new Contact("王", stage.scene().phone(), ""),
                                false,
                                Ticket.Source.OFFICE,
                                null)));
        return new Thing(ticket.id().toString(), ticket.seq());
    }

    /** The key of a report of the owner that arrived. */
    private Thing report() {
        UUID key = UUID.randomUUID();
        Outcomes.done(stage.context()
                .getBean(Tickets.class)
                .openOnce(stage.owner(), key, NewTicket.of(course().id(), Ground.HERE, "北门", Map.of("facts", "占道"))));
        return Thing.of(key);
    }

    /** Who does in the district what the procedure asks for. */
    private Thing desk() {
        String work = work();
        DeskLine desk = Outcomes.done(stage.context()
                        .getBean(Desks.class)
                        .list(configurer(), SettingFilter.ALL, Paging.first(1).whole()))
                .rows()
                .stream()
                .filter(line -> line.role().id().equals(work))
                .findFirst()
                .orElseThrow();
        return new Thing(desk.id().toString(), desk.version());
    }

    private String work() {
        InstalledCourse course = stage.context()
                .getBean(Courses.class)
                .find(configurer(), stage.scene().id("course"))
                .orElseThrow();
        return course.series() + "|desk";
    }

    private Thing duty() {
        Duty duty = Outcomes.done(stage.context()
                .getBean(Duties.class)
                .add(
                        configurer(),
                        new DutyDraft("占道" + UUID.randomUUID().toString().substring(0, 8), Ground.HERE)));
        return new Thing(duty.id().toString(), duty.version());
    }

    private static Acting configurer() {
        return As.person(Ground.HERE, TicketPermission.values());
    }

    /** The part of the owner in it. */
    private Thing party() {
        return Thing.of(Outcomes.done(stage.context()
                        .getBean(Tickets.class)
                        .find(stage.owner(), stage.scene().id("ticket")))
                .parties()
                .getFirst()
                .party()
                .id());
    }

    private InstalledCourse course() {
        return stage.runs(procedure());
    }

    private static Course procedure() {
        FormField facts =
                new FormField("facts", "情形", FormField.Kind.LONG_TEXT, List.of(), true, false, null, Place.of("facts"));
        return new Course(
                "request",
                "诉求",
                List.of("anyone"),
                List.of(facts),
                "",
                new LinkedHashMap<>(),
                "desk",
                List.of(new Leg("settle", "办结", "assignee", null, "", false, List.of(), List.of())),
                List.of());
    }
}
