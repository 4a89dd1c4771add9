package org.zhagen.ticket;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.notification.HookEvent;
import org.zhagen.notification.Hooks;
import org.zhagen.notification.Notice;
import org.zhagen.notification.Notices;

/** Tells those who raised a ticket or follow it what became of it, and other programs of its turns. What waits is told by inboxes. */
@Component
class Telling {

    static final String DONE = "ticket.done";
    static final String OPENED = "ticket.opened";
    static final String SETTLED = "ticket.settled";
    static final String CLOSED = "ticket.closed";

    private final FollowerRows followers;
    private final Notices notices;
    private final Hooks hooks;
    private final TicketRows rows;
    private final ApplicationEventPublisher events;

    Telling(FollowerRows followers, Notices notices, Hooks hooks, TicketRows rows, ApplicationEventPublisher events) {
        this.followers = followers;
        this.notices = notices;
        this.hooks = hooks;
        this.rows = rows;
        this.events = events;
    }

    /**
     * Tells what came of a step.
     *
     * @param procedure title of the procedure
     * @param unsolved whether whoever raised it said with the step that it is not really solved
     */
    void tell(Acting acting, Ticket before, Ticket after, String procedure, boolean unsolved, Instant at) {
        Flow.Phase was = before.state().phase();
        Flow.Phase is = after.state().phase();
        if (before.seq() == 0) {
            publish(acting, after, OPENED, at);
        }
        if (is == was) {
            return;
        }
        if (is == Flow.Phase.SETTLED) {
            publish(acting, after, SETTLED, at);
            people(acting, after, "已经办结：");
        } else if (is == Flow.Phase.CLOSED) {
            publish(acting, after, CLOSED, at);
            rooms(after, procedure, unsolved);
            if (was != Flow.Phase.SETTLED) {
                people(acting, after, "已经结束：");
            }
        }
    }

    boolean takeAlong(UUID from, UUID into) {
        followers.takeAlong(from, into);
        return true;
    }

    /** Other rooms that ask how it went. */
    private void rooms(Ticket ticket, String procedure, boolean unsolved) {
        Ticket.Closed closed = ticket.state().closed();
        if (closed != null) {
            events.publishEvent(new TicketClosed(
                    ticket.id(),
                    ticket.number(),
                    ticket.title(),
                    procedure,
                    ticket.where().region(),
                    closed.at(),
                    closed.ending(),
                    ticket.state().score(),
                    unsolved,
                    ticket.confidential(),
                    ticket.source() == Ticket.Source.RESIDENT
                            || rows.contact(ticket.id()).isPresent(),
                    ticket.simulated()));
        }
    }

    private void people(Acting acting, Ticket ticket, String what) {
        Set<UUID> told = new LinkedHashSet<>(followers.of(ticket.id()));
        told.add(ticket.opened().by());
        told.remove(Acting.NOBODY);
        told.remove(acting.person());
        List<Notice> all = told.stream()
                .map(person -> new Notice(
                        person,
                        DONE,
                        "ticket/" + ticket.id() + "/" + ticket.seq(),
                        what + ticket.title(),
                        ticket.number(),
                        ticket.link(),
                        "ticket",
                        ticket.id().toString(),
                        Notice.Urgency.ORDINARY))
                .toList();
        if (!all.isEmpty()) {
            notices.tell(acting, all);
        }
    }

    private void publish(Acting acting, Ticket ticket, String type, Instant at) {
        hooks.publish(
                acting,
                new HookEvent(
                        type,
                        ticket.id() + "/" + ticket.seq(),
                        ticket.link(),
                        ticket.where().region(),
                        at,
                        Map.of(
                                "id", ticket.id(),
                                "number", ticket.number(),
                                "procedure", ticket.procedure(),
                                "category", ticket.category(),
                                "region", ticket.where().region().digits(),
                                "phase", Code.kebab(ticket.state().phase()),
                                "outcome", ticket.state().outcome())));
    }
}
