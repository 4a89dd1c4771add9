package org.zhagen.ticket;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The front door to tickets: raising and finding them. What people do with one is asked of {@link TicketActs}. */
@Service
public class Tickets {

    private final Doors doors;
    private final Opening opening;
    private final TicketLife life;
    private final TicketReading reading;
    private final TicketLists lists;

    Tickets(Doors doors, Opening opening, TicketLife life, TicketReading reading, TicketLists lists) {
        this.doors = doors;
        this.opening = opening;
        this.life = life;
        this.reading = reading;
        this.lists = lists;
    }

    /** Raises a ticket: it is given to whom the table of the procedure says, and its clocks run. */
    public Outcome<Ticket> open(Acting acting, NewTicket wanted) {
        return doors.step(acting, TicketPermission.OPEN, () -> opening.open(acting, wanted));
    }

    /** The procedures in force around whoever asks under which they may raise tickets. */
    public Outcome<List<InstalledCourse>> openable(Acting acting) {
        return doors.query(acting, TicketPermission.OPEN, () -> Outcome.done(opening.openable(acting)));
    }

    /** A ticket that concerns whoever asks, or lies where they may see all. */
    public Outcome<TicketView> find(Acting acting, UUID id) {
        return life.query(acting, id, held -> reading.view(acting, held));
    }

    /** Tickets that concern whoever asks, or lie where they may see all; what is due first at the head. */
    public Outcome<Listing<TicketLine>> list(Acting acting, TicketFilter filter, Paging paging) {
        return doors.query(acting, TicketPermission.READ, () -> Outcome.done(lists.page(acting, filter, paging)));
    }
}
