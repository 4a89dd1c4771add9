package org.zhagen.ticket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.work.Assignee;
import org.zhagen.work.Subject;
import org.zhagen.work.Succession;

/**
 * What waits because of a ticket was handed over: the ticket knows it too, and whoever took over does what whoever left would have done.
 * A party belongs to the heir then; of a turn that is nobody's party, what happened says who does it.
 */
@Component
class Succeeding implements Succession {

    static final String TAKEN_OVER = "taken-over";

    private static final String TURN = "turn";
    private static final String PARTY = "party:";
    private static final String STAGE = "stage:";

    private final Doors doors;
    private final LoadRows loads;
    private final TicketRows rows;
    private final DeskRows desks;
    private final ActClock clock;

    Succeeding(Doors doors, LoadRows loads, TicketRows rows, DeskRows desks, ActClock clock) {
        this.doors = doors;
        this.loads = loads;
        this.rows = rows;
        this.desks = desks;
        this.clock = clock;
    }

    /** Whether somebody took over a turn with it: that of a stage, of whoever raised the ticket or of whoever dispatches it. */
    static boolean isOf(TicketEvent event, String turn) {
        return event.kind().equals(TAKEN_OVER) && turn.equals(event.data().get(TURN));
    }

    static Assignee heir(TicketEvent event) {
        return new Assignee(
                id(event, "person"),
                String.valueOf(event.data().getOrDefault("role", "")),
                String.valueOf(event.data().getOrDefault("region", "")),
                id(event, "unit"));
    }

    private static @Nullable UUID id(TicketEvent event, String key) {
        return event.data().get(key) instanceof String text ? Ids.read(text).orElse(null) : null;
    }

    @Override
    public void hold(List<Subject> subjects) {
        List<UUID> tickets = subjects.stream()
                .flatMap(subject -> ticket(subject).stream())
                .distinct()
                .toList();
        if (!tickets.isEmpty()) {
            doors.write(TicketLife.PRODUCT, () -> rows.hold(tickets));
        }
    }

    /** A clock of it and what was brought to somebody above are about a ticket too. */
    private static Optional<UUID> ticket(Subject subject) {
        return subject.kind().equals("ticket") || subject.kind().startsWith("ticket-")
                ? Ids.read(subject.id().split("/", 2)[0])
                : Optional.empty();
    }

    @Override
    public void takeOver(Acting acting, Handed handed) {
        ticket(handed.subject())
                .ifPresent(ticket -> doors.write(
                        TicketLife.PRODUCT,
                        () -> loads.locked(ticket)
                                .map(loaded -> taken(acting, loaded, handed))
                                .orElse(false)));
    }

    private boolean taken(Acting acting, Loaded loaded, Handed handed) {
        Heir heir = handed.heir();
        Ticket ticket = loaded.ticket();
        String key = ticket.state().waiting().entrySet().stream()
                .filter(waiting -> waiting.getValue().equals(handed.matter()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        Optional<TicketParty> party = key.startsWith(PARTY)
                ? Ids.read(key.substring(PARTY.length())).flatMap(loaded::party)
                : Optional.empty();
        if (key.isEmpty()) {
            // what was brought to somebody above is no turn of the ticket
            return false;
        }
        List<TicketParty> parties = party.map(was -> List.of(was.givenTo(heir))).orElse(List.of());
        TicketEvent event = event(
                acting, loaded, turn(loaded, key), party.map(TicketParty::id).orElse(null), handed);
        Ticket.State state = ticket.state();
        String lead = parties.stream()
                .filter(TicketParty::lead)
                .map(TicketParty::name)
                .findFirst()
                .orElse(state.leadName());
        Ticket then = ticket.in(TicketStates.after(state, loaded.flow(), lead, state.score(), event.seq()));
        return rows.step(then, ticket.seq(), List.of(event), parties, Set.of(), List.of());
    }

    private static String turn(Loaded loaded, String key) {
        if (!key.startsWith(STAGE)) {
            return key.startsWith(PARTY)
                    ? ""
                    : key.startsWith("objection:") ? Standing.REVIEW_TURN : Standing.DISPATCH_TURN;
        }
        String stage = key.substring(STAGE.length());
        boolean byOpener =
                loaded.flow().course().leg(stage).filter(Leg::byOpener).isPresent();
        return byOpener ? Standing.OPENER_TURN : stage;
    }

    private TicketEvent event(Acting acting, Loaded loaded, String turn, @Nullable UUID party, Handed handed) {
        Assignee assignee = handed.heir().assignee();
        Map<String, Object> data = new HashMap<>();
        data.put("name", handed.heir().name());
        data.put("from", handed.from());
        data.put(TURN, turn);
        data.put("role", assignee.role());
        data.put("region", assignee.region());
        put(data, "person", assignee.person());
        put(data, "unit", assignee.unit());
        return new TicketEvent(
                loaded.ticket().seq() + 1,
                TAKEN_OVER,
                TicketLife.moment(clock, loaded),
                party,
                "",
                "",
                handed.reason(),
                acting.person(),
                acting.name(),
                acting.office(),
                data);
    }

    private static void put(Map<String, Object> data, String key, @Nullable UUID id) {
        if (id != null) {
            data.put(key, id.toString());
        }
    }

    @Override
    public int succeed(Acting acting, UUID from, Heir heir) {
        return desks.succeed(from, heir, acting.jurisdiction(), acting.name(), clock.instant());
    }
}
