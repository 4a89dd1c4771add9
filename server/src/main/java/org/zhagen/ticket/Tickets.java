package org.zhagen.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import org.zhagen.work.InboxFilter;
import org.zhagen.work.MatterLine;
import org.zhagen.work.Matters;

/** The front door to tickets: raising and finding them. What people do with one is asked of {@link TicketActs}. */
@Service
public class Tickets {

    /** So many are around somebody at most. */
    private static final int NEAR = 60;

    /** Of what waits for somebody so much is looked at. */
    private static final int WAITING = 200;

    private final Doors doors;
    private final Opening opening;
    private final IntakeRows intakes;
    private final TicketLife life;
    private final TicketReading reading;
    private final TicketLists lists;
    private final NearRows near;
    private final GradeRows grades;
    private final Matters matters;

    Tickets(
            Doors doors,
            Opening opening,
            IntakeRows intakes,
            TicketLife life,
            TicketReading reading,
            TicketLists lists,
            NearRows near,
            GradeRows grades,
            Matters matters) {
        this.doors = doors;
        this.opening = opening;
        this.intakes = intakes;
        this.life = life;
        this.reading = reading;
        this.lists = lists;
        this.near = near;
        this.grades = grades;
        this.matters = matters;
    }

    /** Raises a ticket: it is given to whom the table of the procedure says, and its clocks run. */
    public Outcome<Ticket> open(Acting acting, NewTicket wanted) {
        return doors.step(acting, TicketPermission.OPEN, () -> opening.open(acting, wanted));
    }

    /**
     * What would be raised.
     *
     * @param title as it would be called; empty where something is wrong
     * @param findings what is wrong; its places are fields of {@link NewTicket}, those of the procedure as {@code form.<id>}
     */
    public record Checked(String title, List<Finding> findings) {
        public Checked {
            findings = List.copyOf(findings);
        }

        public boolean isRight() {
            return findings.isEmpty();
        }
    }

    /** Reads a ticket as if it were raised, for what is looked at before; nothing is kept. */
    public Outcome<Checked> check(Acting acting, NewTicket wanted) {
        return doors.query(
                acting,
                TicketPermission.OPEN,
                () -> Outcome.done(
                        switch (opening.check(acting, wanted)) {
                            case Outcome.Done<Ticket>(Ticket ticket) -> new Checked(ticket.title(), List.of());
                            case Outcome.Refused<Ticket>(Refusal.Invalid(List<Finding> findings)) ->
                                new Checked("", findings);
                            case Outcome.Refused<Ticket> ignored ->
                                new Checked("", List.of(Finding.of(TicketCode.COURSE_UNKNOWN, Place.of("course"))));
                        }));
    }

    /**
     * Raises a ticket once, however often it is sent: when the answer was lost, when two requests race. What comes again under the
     * same key gets the ticket that came of it first, whatever else it says by then. After a refusal the key is free.
     *
     * @param key made by the device of the person; of another person the same key is another one
     */
    public Outcome<Ticket> openOnce(Acting acting, UUID key, NewTicket wanted) {
        return doors.command(acting, TicketPermission.OPEN, () -> {
            Optional<UUID> known = intakes.hold(acting.person(), key);
            return known.isPresent()
                    ? life.own(known.get())
                    : opening.open(acting, wanted)
                            .map(ticket -> doors.write(acting, () -> {
                                intakes.keep(
                                        acting.person(),
                                        key,
                                        ticket.id(),
                                        ticket.opened().at());
                                return ticket;
                            }));
        });
    }

    /** The ticket that came of a report of the same person; missing when none came of it. */
    public Outcome<UUID> opened(Acting acting, UUID key) {
        return doors.query(
                acting,
                TicketPermission.OPEN,
                () -> intakes.find(acting.person(), key).map(Outcome::done).orElseGet(Outcome::missing));
    }

    /** Open tickets of the community or grid in which somebody works, or of the place that they oversee; what is due first at the head. */
    public Outcome<List<NearTicket>> near(Acting acting) {
        return doors.query(acting, TicketPermission.OPEN, () -> Outcome.done(near.near(acting, NEAR)));
    }

    /** The procedures in force around whoever asks under which they may raise tickets. */
    public Outcome<List<InstalledCourse>> openable(Acting acting) {
        return doors.query(acting, TicketPermission.OPEN, () -> Outcome.done(opening.openable(acting)));
    }

    /**
     * The procedures under which whoever works on a ticket may raise another one because of it (由此吹哨、转办); none for whoever does not
     * work on it.
     */
    public Outcome<List<InstalledCourse>> onwards(Acting acting, UUID id) {
        return life.query(
                acting,
                id,
                held -> held.works() && acting.may(TicketPermission.HANDLE) && acting.may(TicketPermission.OPEN)
                        ? opening.openable(acting).stream()
                                .filter(course ->
                                        !course.id().equals(held.ticket().course()))
                                .toList()
                        : List.of());
    }

    /** A ticket that concerns whoever asks, or lies where they may see all. */
    public Outcome<TicketView> find(Acting acting, UUID id) {
        return life.query(acting, id, held -> reading.view(acting, held));
    }

    /**
     * Open tickets by how urgent and how important they are: all of the place for whoever may see them, otherwise those that concern
     * whoever asks.
     *
     * @param region digits; empty for the whole jurisdiction
     * @param most so many of each quadrant
     */
    public Outcome<TicketMatrix> matrix(Acting acting, String region, int most) {
        return doors.query(
                acting,
                TicketPermission.READ,
                () -> Outcome.done(lists.matrix(
                        acting, region, acting.may(TicketPermission.OVERSEE) ? List.of() : waiting(acting), most)));
    }

    /**
     * How urgent and important tickets are held to be, as far as whoever asks may know of them; in no order.
     *
     * @param ids of any number
     */
    public Outcome<List<TicketGrade>> grades(Acting acting, Collection<UUID> ids) {
        return doors.query(acting, TicketPermission.READ, () -> Outcome.done(grades.among(ids)));
    }

    /** Tickets that concern whoever asks, or lie where they may see all; what is due first at the head. */
    public Outcome<Listing<TicketLine>> list(Acting acting, TicketFilter filter, Paging paging) {
        return doors.query(
                acting,
                TicketPermission.READ,
                () -> Outcome.done(lists.page(acting, filter, filter.isOwn() ? waiting(acting) : List.of(), paging)));
    }

    private List<UUID> waiting(Acting acting) {
        InboxFilter stages = new InboxFilter(InboxFilter.Share.ALL, InboxFilter.When.ANY, Waiting.STAGE);
        return switch (matters.inbox(acting, stages, Paging.first(WAITING))) {
            case Outcome.Done<Listing<MatterLine>>(Listing<MatterLine> found) ->
                found.rows().stream()
                        .flatMap(line -> Ids.read(line.subject().id()).stream())
                        .toList();
            // who has no inbox has nothing waiting in it
            case Outcome.Refused<Listing<MatterLine>> _ -> List.of();
        };
    }
}
