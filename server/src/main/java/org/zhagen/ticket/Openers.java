package org.zhagen.ticket;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.access.Outcome;
import org.zhagen.files.Attachment;
import org.zhagen.files.Files;
import org.zhagen.files.FilesPermission;

/**
 * The front door for rooms that know who raised a ticket otherwise than by an account, such as by a code that only they were
 * given. No permission is asked for: it follows from the proof, which is up to the room. Whoever acts is called by what they are.
 */
@Service
public class Openers {

    private static final Acting OPENER = new Acting(
            Acting.NOBODY,
            "反映人",
            "",
            Jurisdiction.COUNTRY,
            Set.of(TicketPermission.READ.id(), TicketPermission.OPEN.id(), FilesPermission.ATTACH.id()),
            new Origin(Origin.Channel.SYSTEM, "openers"));

    private final Tickets tickets;
    private final TicketLife life;
    private final TicketReading reading;
    private final Files files;
    private final TicketRows rows;

    Openers(Tickets tickets, TicketLife life, TicketReading reading, Files files, TicketRows rows) {
        this.tickets = tickets;
        this.life = life;
        this.reading = reading;
        this.files = files;
        this.rows = rows;
    }

    static boolean isOpener(Acting acting) {
        return acting.equals(OPENER);
    }

    /** Whether something was said or done by whoever raised the ticket. */
    public static boolean isOwn(TicketEvent event) {
        return event.person().equals(OPENER.person()) && event.personName().equals(OPENER.name());
    }

    /** Raises a ticket under a procedure that is open to residents. */
    public Outcome<Ticket> open(NewTicket wanted) {
        return tickets.open(OPENER, wanted);
    }

    /** A ticket with the stages that are up to whoever raised it. What they are shown of it is up to the room. */
    public Optional<TicketView> find(UUID id) {
        return life.byOpener(OPENER, id, held -> reading.view(OPENER, held));
    }

    /** The ticket in which one goes on since it was merged, at the end of the way; empty where it was not. */
    public Optional<TicketView> onward(TicketView view) {
        return Optional.ofNullable(view.ticket().state().mergedInto())
                .flatMap(this::find)
                .map(next -> onward(next).orElse(next));
    }

    /**
     * A ticket that an office raised for somebody who can be reached, for whoever may hand that somebody a proof: those who raised it, and
     * those who dispatch it and don't work on it. Who works on it could rate themselves.
     */
    public Outcome<Ticket> raisedFor(Acting acting, UUID id) {
        return life.beside(acting, TicketPermission.READ, id, held -> {
            Standing standing = held.standing();
            if (!standing.opener()
                    && !(standing.dispatcher() && standing.parties().isEmpty())) {
                return Outcome.notYours(TicketPermission.DISPATCH);
            }
            return isByOffice(held.ticket()) && rows.contact(id).isPresent()
                    ? Outcome.done(held.ticket())
                    : Outcome.missing();
        });
    }

    /** Whether an office raised it, be it for somebody else. */
    public static boolean isByOffice(Ticket ticket) {
        return ticket.source() == Ticket.Source.OFFICE || ticket.source() == Ticket.Source.GRID;
    }

    /** Ends a stage of whoever raised it: rating, confirming. */
    public Outcome<Ticket> end(UUID id, int seen, StageDraft draft) {
        StageDraft own = new StageDraft("", draft.stage(), draft.outcome(), draft.words(), draft.form());
        return life.byOpener(OPENER, id, seen, (held, reader) -> StageEnding.of(OPENER, held, reader, own));
    }

    /** Adds a remark while the ticket is open, for all who work on it. */
    public Outcome<Ticket> comment(UUID id, String words) {
        return life.byOpener(OPENER, id, null, (held, reader) -> {
            if (!held.ticket().isOpen()) {
                reader.wrong(TicketCode.COMMENT_CLOSED, "words");
            }
            String said = reader.needed("words", words, Reader.WORDS);
            return reader.then(() -> Outcome.done(Step.said("commented", "", said)));
        });
    }

    /** Adds a photo while the ticket is open; 12 at most. Where a photograph was taken is not kept in it. */
    public Outcome<Attachment> attach(UUID id, String name, InputStream content) {
        return files.attach(OPENER, TicketFiles.of(id), name, content);
    }
}
