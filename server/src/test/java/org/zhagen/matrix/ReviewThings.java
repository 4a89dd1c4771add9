package org.zhagen.matrix;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcomes;
import org.zhagen.identity.As;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.Every;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.matrix.Scene.Thing;
import org.zhagen.registry.Ground;
import org.zhagen.review.FollowUp;
import org.zhagen.review.LessonDraft;
import org.zhagen.review.Lessons;
import org.zhagen.review.ReviewPermission;
import org.zhagen.review.VisitFilter;
import org.zhagen.review.Visits;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.Gauge;
import org.zhagen.ticket.InForce;
import org.zhagen.ticket.Installation;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketActs;
import org.zhagen.ticket.TicketClosed;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Paging;
import org.zhagen.work.AssigneeDraft;

/** A procedure of the district whose figures are wanted, a closed ticket of it that was drawn, and a conclusion of its owner. */
final class ReviewThings implements RoomThings {

    /** See {@link Things#VARIABLES}. */
    static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("visits/{id}", "visit"),
            Map.entry("lessons/{id}", "lesson"),
            Map.entry("indicators/{series}", "gauge-series"),
            Map.entry("months/{month}", "month"));

    private final Stage stage;

    ReviewThings(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Map<String, Supplier<Thing>> makers() {
        return Map.ofEntries(
                Map.entry("visit", this::visit),
                Map.entry("lesson", this::lesson),
                Map.entry("gauge-series", () -> Thing.of(installed())),
                Map.entry("month", () -> Thing.of("2026-10")));
    }

    private Thing lesson() {
        LessonDraft draft = new LessonDraft(Ground.HERE, "2026-10", "", "改清单", AssigneeDraft.BLANK, "");
        return Thing.of(Outcomes.done(stage.context().getBean(Lessons.class).write(stage.owner(), draft))
                .id());
    }

    private Thing visit() {
        Acting opener = As.person(Ground.HERE, TicketPermission.values());
        String series = installed();
        UUID course = InForce.find(stage.context().getBean(Courses.class), new RegionCode(Ground.HERE), series)
                .id();
        NewTicket wanted = new NewTicket(
                course,
                Ground.HERE,
                "北门",
                "",
                "",
                "",
                Map.of("facts", "占道"),
                new Contact("王", "19900001111", ""),
                false,
                Ticket.Source.RESIDENT,
                null);
        Ticket ticket = Outcomes.done(stage.context().getBean(Tickets.class).open(opener, wanted));
        Outcomes.done(stage.context().getBean(TicketActs.class).withdraw(opener, ticket.id(), ticket.seq(), "不用办了"));
        stage.context().publishEvent(drawn(ticket));
        Acting reader = As.person(Ground.HERE, ReviewPermission.READ);
        FollowUp visit = Outcomes.done(stage.context()
                        .getBean(Visits.class)
                        .list(reader, new VisitFilter(VisitFilter.State.ALL, ""), Paging.first(1_000)))
                .rows()
                .stream()
                .filter(each -> each.ticket().equals(ticket.id()))
                .findFirst()
                .orElseThrow();
        return new Thing(visit.id().toString(), visit.seq());
    }

    /** It was rated badly, so it is always drawn. */
    private static TicketClosed drawn(Ticket ticket) {
        return new TicketClosed(
                ticket.id(),
                ticket.number(),
                ticket.title(),
                "诉求",
                ticket.where().region(),
                Instant.parse("2026-10-12T01:00:00Z"),
                Happening.Ending.SILENCE,
                1,
                false,
                false,
                true,
                false);
    }

    /** A series of its own. */
    private String installed() {
        String series = UUID.randomUUID().toString();
        Acting system = Acting.system("test", Jurisdiction.COUNTRY);
        Gauge opened = new Gauge(
                "opened",
                "受理件数",
                "count",
                Indicator.Direction.HOLD,
                Every.MONTH,
                new Gauge.From.Tickets("request", "", Indicator.Measure.COUNT),
                null);
        stage.context()
                .getBean(Courses.class)
                .install(
                        system,
                        new Installation(
                                UUID.randomUUID().toString(),
                                series,
                                "诉求",
                                "1.0.0",
                                new RegionCode(Ground.HERE),
                                List.of(procedure()),
                                List.of(),
                                Map.of(),
                                List.of(opened),
                                false));
        return series;
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
