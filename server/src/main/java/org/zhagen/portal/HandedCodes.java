package org.zhagen.portal;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.ticket.Openers;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketPermission;

/**
 * The front door for officers who hand a tracking code to a resident for whom they raised a ticket. A code is shown once; another one
 * ends the one before, which may be lost.
 */
@Service
public class HandedCodes {
    private final Openers openers;
    private final Reports reports;
    private final ReportRows rows;
    private final Doors doors;
    private final Audit audit;
    private final ActClock clock;

    HandedCodes(Openers openers, Reports reports, ReportRows rows, Doors doors, Audit audit, ActClock clock) {
        this.openers = openers;
        this.reports = reports;
        this.rows = rows;
        this.doors = doors;
        this.audit = audit;
        this.clock = clock;
    }

    /** A ticket for which somebody may hand out a code. */
    public Outcome<Ticket> find(Acting acting, UUID ticket) {
        return openers.raisedFor(acting, ticket);
    }

    /** Makes the code of a ticket. */
    public Outcome<Receipt> make(Acting acting, UUID id) {
        return doors.command(
                acting,
                TicketPermission.READ,
                () -> openers.raisedFor(acting, id).map(ticket -> made(acting, ticket)));
    }

    private Receipt made(Acting acting, Ticket ticket) {
        TrackingCode code = TrackingCode.next();
        rows.replace(ticket.id(), reports.hash(code), clock.instant());
        Subject subject = Subject.of("ticket", ticket.id(), ticket.number());
        audit.record(
                acting,
                Act.done("portal.hand-code", subject, ticket.where().region().digits()));
        return new Receipt(ticket.id(), ticket.number(), code);
    }
}
