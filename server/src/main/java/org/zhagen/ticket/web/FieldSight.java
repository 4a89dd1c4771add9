package org.zhagen.ticket.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.files.FilesPermission;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.ContactNeed;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.NearTicket;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Answers;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import org.zhagen.web.RegionTexts;
import org.zhagen.work.InboxFilter;
import org.zhagen.work.MatterLine;
import org.zhagen.work.Matters;

/** What somebody sees who walks about with a phone. It is bounded, since a device may keep it. */
@Component
class FieldSight {

    /** Of so many matters those of tickets are shown. */
    private static final int MATTERS = 60;

    /** So many procedures are offered; the others are on the page on which any is chosen. */
    private static final int WAYS = 8;

    private final Tickets tickets;
    private final Matters matters;
    private final TicketWords words;
    private final RegionTexts regions;

    FieldSight(Tickets tickets, Matters matters, TicketWords words, RegionTexts regions) {
        this.tickets = tickets;
        this.matters = matters;
        this.words = words;
        this.regions = regions;
    }

    /**
     * Everything that the page shows.
     *
     * @param account whose it is, so that what waits on a device does not go up under another one
     * @param mine what waits for them, what is due first at the head
     */
    record Seen(UUID account, boolean mayAttach, List<Mine> mine, List<Near> near, List<FieldWay> ways) {}

    /** A ticket that waits for somebody. */
    record Mine(String title, String link, @Nullable Instant due) {

        static Mine of(MatterLine line) {
            return new Mine(line.title(), line.address(), line.due());
        }
    }

    /**
     * An open ticket around somebody.
     *
     * @param link empty where its page is not theirs to see
     */
    record Near(
            String number,
            String what,
            String place,
            String state,
            boolean late,
            boolean simulated,
            @Nullable Double longitude,
            @Nullable Double latitude,
            Instant opened,
            String link) {}

    /** Who works on tickets reports as part of that; everybody else reports as a resident. */
    static Ticket.Source source(Acting acting) {
        return acting.may(TicketPermission.HANDLE) ? Ticket.Source.GRID : Ticket.Source.RESIDENT;
    }

    Seen of(Acting acting, Locale language) {
        TicketWords.Said said = words.in(language);
        return new Seen(
                acting.person(),
                acting.may(FilesPermission.ATTACH),
                mine(acting),
                Answers.value(tickets.near(acting)).stream()
                        .map(each -> near(each, said))
                        .toList(),
                ways(acting, said));
    }

    /** A procedure that they may begin, as the page asks for it. */
    FieldWay way(Acting acting, InstalledCourse course, Locale language) {
        return way(acting, course, words.in(language));
    }

    private List<Mine> mine(Acting acting) {
        return switch (matters.inbox(acting, InboxFilter.ALL, Paging.first(MATTERS))) {
            case Outcome.Done<Listing<MatterLine>>(Listing<MatterLine> inbox) ->
                inbox.rows().stream()
                        .filter(line -> line.subject().kind().equals("ticket"))
                        .map(Mine::of)
                        .toList();
            case Outcome.Refused<Listing<MatterLine>> ignored -> List.of();
        };
    }

    private Near near(NearTicket ticket, TicketWords.Said said) {
        String region = regions.name(ticket.where().region().digits());
        return new Near(
                ticket.number(),
                ticket.what(),
                ticket.where().place().isEmpty() || ticket.where().place().equals(region)
                        ? region
                        : region + " · " + ticket.where().place(),
                said.phase(ticket.phase()),
                ticket.late(),
                ticket.simulated(),
                ticket.where().longitude(),
                ticket.where().latitude(),
                ticket.opened(),
                ticket.concerns() ? ticket.link() : "");
    }

    /** Those that run where somebody acts; those within a wider place only where there is none such. */
    private List<FieldWay> ways(Acting acting, TicketWords.Said said) {
        List<InstalledCourse> open = Answers.value(tickets.openable(acting));
        List<InstalledCourse> here = open.stream()
                .filter(course -> RegionCode.read(acting.jurisdiction().prefix())
                        .filter(course.region()::contains)
                        .isPresent())
                .toList();
        return (here.isEmpty() ? open : here)
                .stream()
                        .filter(course -> source(acting) == Ticket.Source.GRID
                                || !ContactNeed.of(course.course()).isAny())
                        .limit(WAYS)
                        .map(course -> way(acting, course, said))
                        .toList();
    }

    private FieldWay way(Acting acting, InstalledCourse course, TicketWords.Said said) {
        String region = OpeningPages.usual(acting, course);
        return FieldWay.of(course, said, region, regions.name(region));
    }
}
