package org.zhagen.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.access.Outcome;
import org.zhagen.access.Permission;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.StageDraft;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketActs;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.Tickets;

/** Ours: the whistle that is in force in the demo city, through the front doors that pages and programs use. */
final class TicketEngine implements Engine {

    private static final Acting STREET =
            somebody("song-yunzhou", "sub-district", Whistle.REGION, TicketPermission.READ, TicketPermission.OPEN);
    private static final Acting DEPARTMENT =
            somebody("lin-langliang", "department", "990102", TicketPermission.READ, TicketPermission.HANDLE);

    private final Tickets tickets;
    private final TicketActs acts;
    private final UUID course;

    TicketEngine(ApplicationContext city) {
        tickets = city.getBean(Tickets.class);
        acts = city.getBean(TicketActs.class);
        course = city.getBean(Courses.class).at(STREET, new RegionCode(Whistle.REGION)).stream()
                .filter(known -> known.course().id().equals("whistle"))
                .map(InstalledCourse::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody can whistle in " + Whistle.REGION));
    }

    private static Acting somebody(String person, String role, String prefix, Permission... permissions) {
        Set<String> may = Arrays.stream(permissions).map(Permission::id).collect(Collectors.toSet());
        return new Acting(
                Ids.named("person", person),
                person,
                role,
                new Jurisdiction(prefix),
                role,
                may,
                new Origin(Origin.Channel.API, "bench"));
    }

    @Override
    public String name() {
        return "Zhagen";
    }

    @Override
    public Worker worker() {
        return () -> live(ticket -> {});
    }

    /**
     * One whistle.
     *
     * @param after is shown the ticket after each step
     */
    void live(Consumer<Ticket> after) {
        NewTicket wanted = NewTicket.of(
                course, Whistle.REGION, Whistle.PLACE, Map.of("category", Whistle.CATEGORY, "facts", Whistle.FACTS));
        Ticket ticket = done(tickets.open(STREET, wanted));
        after.accept(ticket);
        ticket = end(after, DEPARTMENT, ticket, "respond", "", Map.of());
        ticket = end(after, DEPARTMENT, ticket, "arrive", "", Map.of());
        ticket = end(after, DEPARTMENT, ticket, "plan", "", Whistle.PLAN);
        ticket = end(after, DEPARTMENT, ticket, "resolve", "resolved", Map.of("result", Whistle.RESULT));
        end(after, STREET, ticket, "rate", "", Map.of("score", "5", "really-solved", "true"));
    }

    private Ticket end(
            Consumer<Ticket> after,
            Acting acting,
            Ticket ticket,
            String stage,
            String outcome,
            Map<String, String> form) {
        StageDraft draft = new StageDraft("", stage, outcome, "", form);
        Ticket then = done(acts.end(acting, ticket.id(), ticket.seq(), draft));
        after.accept(then);
        return then;
    }

    private static Ticket done(Outcome<Ticket> outcome) {
        if (outcome instanceof Outcome.Done<Ticket>(Ticket ticket)) {
            return ticket;
        }
        throw new IllegalStateException("A step was refused: " + outcome);
    }

    @Override
    public void close() {}
}
