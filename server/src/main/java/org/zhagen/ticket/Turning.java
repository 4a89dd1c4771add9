package org.zhagen.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.notification.GroupCall;
import org.zhagen.notification.GroupNotice;
import org.zhagen.notification.Notice;
import org.zhagen.notification.Notices;
import org.zhagen.web.RegionNames;

/**
 * Tells other rooms how what residents raised stands now, and the groups of units of what is new there. Of tickets that neither
 * concerns it reads nothing.
 */
@Component
class Turning {

    static final String JOINED = "ticket.joined";

    private final ApplicationEventPublisher events;
    private final OutsideRows outside;
    private final CourseRows courses;
    private final Notices notices;
    private final RegionNames regions;

    Turning(
            ApplicationEventPublisher events,
            OutsideRows outside,
            CourseRows courses,
            Notices notices,
            RegionNames regions) {
        this.events = events;
        this.outside = outside;
        this.courses = courses;
        this.notices = notices;
        this.regions = regions;
    }

    /** Tells what came of a step, in its transaction. */
    void tell(Acting acting, Loaded before, Loaded after, Instant at) {
        Ticket ticket = after.ticket();
        if (before.ticket().seq() > 0) {
            turn(before, after).ifPresent(turn -> turned(ticket, turn, at));
        }
        if (!ticket.confidential() && after.parties().size() > before.parties().size() && notices.hasGroups()) {
            groups(acting, before, after);
        }
    }

    /** What was merged into it goes on with it; where it goes on in another one itself, those know already that they do. */
    private void turned(Ticket ticket, TicketTurned.Turn turn, Instant at) {
        outside.of(ticket.id(), turn != TicketTurned.Turn.MERGED).stream()
                .map(each -> new TicketTurned(
                        each.id(),
                        each.number(),
                        courses.known(each.course()).course().title(),
                        each.where().region(),
                        turn,
                        ticket.id(),
                        ticket.seq(),
                        at))
                .forEach(events::publishEvent);
    }

    private static Optional<TicketTurned.Turn> turn(Loaded before, Loaded after) {
        Flow.Phase was = before.ticket().state().phase();
        Flow.Phase is = after.ticket().state().phase();
        boolean over = was == Flow.Phase.SETTLED || was == Flow.Phase.CLOSED;
        return switch (is) {
            case SETTLED -> was == is ? Optional.empty() : Optional.of(TicketTurned.Turn.SETTLED);
            case CLOSED ->
                was == is
                        ? Optional.empty()
                        : Optional.of(isMerged(after) ? TicketTurned.Turn.MERGED : TicketTurned.Turn.CLOSED);
            case UNASSIGNED -> over ? Optional.of(TicketTurned.Turn.REOPENED) : Optional.empty();
            case UNDER_WAY -> {
                boolean begun = was == Flow.Phase.UNASSIGNED || (!hasBegun(before) && hasBegun(after));
                yield over
                        ? Optional.of(TicketTurned.Turn.REOPENED)
                        : begun ? Optional.of(TicketTurned.Turn.TAKEN_OVER) : Optional.empty();
            }
        };
    }

    private static boolean isMerged(Loaded loaded) {
        Ticket.Closed closed = loaded.ticket().state().closed();
        return closed != null && closed.ending() == Happening.Ending.MERGED;
    }

    /** Whether a party was done with something. */
    private static boolean hasBegun(Loaded loaded) {
        return loaded.flow().happened().stream()
                .anyMatch(happening -> happening instanceof Happening.Ended ended
                        && !ended.party().isEmpty());
    }

    /** The units that came to it have something new. Nobody's words go into a group: it is outside of the house. */
    private void groups(Acting acting, Loaded before, Loaded after) {
        Set<Object> known = before.parties().stream().map(TicketParty::id).collect(Collectors.toSet());
        List<GroupCall> calls = after.parties().stream()
                .filter(party -> !known.contains(party.id()) && party.assignee().unit() != null)
                .map(party -> call(after, party))
                .toList();
        if (!calls.isEmpty()) {
            notices.tellGroups(acting, calls);
        }
    }

    private GroupCall call(Loaded loaded, TicketParty party) {
        Ticket ticket = loaded.ticket();
        String what = ticket.category().isEmpty() ? "" : " · " + ticket.category();
        return new GroupCall(
                ticket.where().region(),
                party.assignee().unit(),
                new GroupNotice(
                        JOINED,
                        "ticket/" + ticket.id() + "/joined/" + party.id(),
                        "新工单：" + loaded.course().course().title() + what,
                        place(ticket) + "，编号 " + ticket.number(),
                        ticket.link(),
                        ticket.urgent() ? Notice.Urgency.NOW : Notice.Urgency.ORDINARY));
    }

    private String place(Ticket ticket) {
        return regions.name(ticket.where().region())
                .orElse(ticket.where().region().digits());
    }
}
