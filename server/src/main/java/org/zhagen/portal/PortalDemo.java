package org.zhagen.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.demo.DemoFiles;
import org.zhagen.demo.DemoPart;
import org.zhagen.ticket.PublicFilter;
import org.zhagen.ticket.PublicTicket;
import org.zhagen.ticket.PublicTickets;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.web.Paging;

/** The portal of the demo city: some of the handled tickets are on the board, some wait, and a few open reports have known codes. */
@Component
@Profile("demo")
class PortalDemo implements DemoPart {

    private static final int AFTER_THE_TICKETS = 76;
    private static final Acting OFFICER =
            Acting.system("demo", new Jurisdiction("9901"), PortalPermission.RELEASE, TicketPermission.READ);

    /** Their last characters check them. */
    private static final List<TrackingCode> KNOWN =
            List.of(new TrackingCode("DEM000001D"), new TrackingCode("DEM000002B"), new TrackingCode("DEM0000039"));

    private final Releases releases;
    private final PublicTickets tickets;
    private final Reports reports;
    private final ReportRows rows;
    private final Doors doors;
    private final ActClock clock;

    PortalDemo(
            Releases releases, PublicTickets tickets, Reports reports, ReportRows rows, Doors doors, ActClock clock) {
        this.releases = releases;
        this.tickets = tickets;
        this.reports = reports;
        this.rows = rows;
        this.doors = doors;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_TICKETS;
    }

    @Override
    public String name() {
        return "公开办理 · public board";
    }

    @Override
    public void load(DemoFiles files) {
        List<PublicTicket> closed = done(releases.awaiting(OFFICER)).reversed();
        for (int i = 0; i < closed.size(); i += 2) {
            release(closed.get(i));
        }
        List<PublicTicket> open = tickets.list(
                        new PublicFilter(List.of(), null, null, null, true, "9901"), Paging.first(KNOWN.size()))
                .rows();
        for (int i = 0; i < open.size(); i++) {
            PublicTicket ticket = open.get(i);
            byte[] hash = reports.hash(KNOWN.get(i));
            doors.write(Reports.PORTAL, () -> {
                rows.insert(ticket.id(), hash, null, ticket.opened());
                return ticket;
            });
        }
    }

    /** A day after it was closed, in the words that were suggested. */
    private void release(PublicTicket ticket) {
        Instant now = clock.instant();
        Instant day = Objects.requireNonNull(ticket.closed()).plus(Duration.ofDays(1));
        ReleaseDraft draft = done(releases.find(OFFICER, ticket.id())).draft();
        if (!draft.summary().isEmpty()) {
            done(clock.at(day.isAfter(now) ? now : day, () -> releases.release(OFFICER, ticket.id(), 0, draft)));
        }
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) ->
                throw new IllegalStateException("the portal of the demo is refused: " + why);
        };
    }
}
