package org.zhagen.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * The front door to what of a ticket may be told to everybody: what kind of thing, in which community, how far it is. Confidential
 * ones are not there. Nobody's words and no names of persons are in it.
 */
@Service
public class PublicTickets {

    private static final Acting PRODUCT = Acting.system("public-tickets", Jurisdiction.COUNTRY);

    private final Doors doors;
    private final PublicRows rows;
    private final LoadRows loads;
    private final TicketRows tickets;

    PublicTickets(Doors doors, PublicRows rows, LoadRows loads, TicketRows tickets) {
        this.doors = doors;
        this.rows = rows;
        this.loads = loads;
        this.tickets = tickets;
    }

    /** What residents raised, the newest first. */
    public Listing<PublicTicket> list(PublicFilter filter, Paging paging) {
        return doors.read(PRODUCT, () -> rows.page(filter, paging));
    }

    /** One of them, by the number that people say. */
    public Optional<PublicTicket> byNumber(String number) {
        return doors.read(PRODUCT, () -> rows.byNumber(number));
    }

    /** Closed tickets of the jurisdiction that may be released for the public, and the room says which of them are already. */
    public Outcome<Listing<PublicTicket>> closed(Acting acting, Paging paging) {
        return doors.query(acting, TicketPermission.READ, () -> Outcome.done(rows.closed(paging)));
    }

    /** A closed ticket of the jurisdiction; nothing where it is confidential. */
    public Optional<PublicTicket> closed(Acting acting, UUID id) {
        return doors.read(acting, () -> rows.closed(id));
    }

    /**
     * What was said of a closed ticket of the jurisdiction, without what points to a person, for whoever writes about it for the
     * public; nothing where it is confidential.
     */
    public Optional<PublicWords> words(Acting acting, UUID id) {
        return doors.read(
                acting,
                () -> rows.closed(id)
                        .flatMap(ticket -> loads.find(id))
                        .map(loaded ->
                                PublicWords.of(loaded, tickets.contact(id).orElse(Contact.NONE))));
    }

    /** What happened to those that residents raised in a region, between two moments, the oldest first. */
    public List<PublicUpdate> updates(String region, Instant from, Instant to, Paging paging) {
        return doors.read(PRODUCT, () -> rows.updates(PublicFilter.community(region), from, to, paging));
    }

    /** What happened to one of them, by its number, the oldest first; at most 1,000. */
    public List<PublicUpdate> updates(String number) {
        return doors.read(PRODUCT, () -> rows.updates(number));
    }

    /** Opened and handled in each month since a moment, for figures that are kept. */
    public List<PublicCount> counts(Instant since) {
        return doors.read(PRODUCT, () -> rows.counts(since));
    }
}
