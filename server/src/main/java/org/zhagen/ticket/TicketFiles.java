package org.zhagen.ticket;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.files.AttachOptions;
import org.zhagen.files.Subject;
import org.zhagen.files.SubjectGuard;

/** Who sees what is attached to tickets: whoever the ticket concerns; and adds to it, while it is open. */
@Component
class TicketFiles implements SubjectGuard {

    private static final String KIND = "ticket";

    /** So many photos of whoever raised it. */
    private static final int OPENERS = 12;

    private final Doors doors;
    private final LoadRows loads;
    private final Standing.Finder standings;

    TicketFiles(Doors doors, LoadRows loads, Standing.Finder standings) {
        this.doors = doors;
        this.loads = loads;
        this.standings = standings;
    }

    static Subject of(UUID ticket) {
        return new Subject(KIND, ticket.toString());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean maySee(Acting acting, String id) {
        return acting.may(TicketPermission.READ) && find(acting, id).isPresent();
    }

    @Override
    public boolean mayChange(Acting acting, String id) {
        return find(acting, id).filter(Ticket::isOpen).isPresent();
    }

    /** Shared: a party may act in another jurisdiction than that in which the ticket is. */
    @Override
    public Optional<Place> place(Acting acting, String id) {
        return find(acting, id)
                .map(ticket -> Place.shared(acting, ticket.where().region(), options(acting)));
    }

    /** Whoever needs no account for it adds photos only, and not too many. */
    private static AttachOptions options(Acting acting) {
        return Openers.isOpener(acting) ? AttachOptions.SHARED.images(OPENERS) : AttachOptions.SHARED;
    }

    private Optional<Ticket> find(Acting acting, String id) {
        return Ids.read(id)
                .flatMap(ticket -> doors.read(
                        acting,
                        () -> loads.find(ticket)
                                .filter(loaded -> Openers.isOpener(acting)
                                        || standings.of(acting, loaded).isAny())
                                .map(Loaded::ticket)));
    }
}
