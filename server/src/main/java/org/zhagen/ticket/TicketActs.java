package org.zhagen.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.flow.Move;
import org.zhagen.kernel.flow.Moves;

/**
 * The front door to what those who work on a ticket do with it. Each takes how much had happened when the person looked, so that two
 * who act at once meet. What dispatchers decide is asked of {@link Dispatching}.
 */
@Service
public class TicketActs {

    private final TicketLife life;
    private final Parties parties;
    private final FollowerRows followers;
    private final TicketRows rows;
    private final Audit audit;

    TicketActs(TicketLife life, Parties parties, FollowerRows followers, TicketRows rows, Audit audit) {
        this.life = life;
        this.parties = parties;
        this.followers = followers;
        this.rows = rows;
        this.audit = audit;
    }

    /** Ends a stage: what is asked in it is filled in, and what came of it is said. */
    public Outcome<Ticket> end(Acting acting, UUID id, int seen, StageDraft draft) {
        return life.command(
                acting, permission(draft), id, seen, (held, reader) -> StageEnding.of(acting, held, reader, draft));
    }

    /** Whoever raised something need not be somebody who handles things. */
    private static TicketPermission permission(StageDraft draft) {
        return draft.party().isEmpty() ? TicketPermission.READ : TicketPermission.HANDLE;
    }

    /** Passes a part on, and says why. The party stays responsible until the other one has begun (首接负责). */
    public Outcome<Ticket> transfer(Acting acting, UUID id, int seen, String party, PartyDraft to, String why) {
        return part(acting, id, seen, party, (held, reader) -> {
            String words = reader.needed("words", why, Reader.WORDS);
            return parties.read(acting, held, to, reader).then(placed -> {
                String fresh = Ids.next().toString();
                return reader.then(
                        Moves.transfer(held.flow(), party, fresh, held.at()),
                        happenings -> Step.of(happenings, words).joining(fresh, placed));
            });
        });
    }

    /** Says that it isn't the party's business, and why; a dispatcher decides (派单异议). */
    public Outcome<Ticket> object(Acting acting, UUID id, int seen, String party, String why) {
        return part(acting, id, seen, party, (held, reader) -> {
            String words = reader.needed("words", why, Reader.WORDS);
            return reader.then(Moves.object(held.flow(), party, held.at()), happenings -> Step.of(happenings, words));
        });
    }

    /** Asks that the clocks of a party stand still, and says why; somebody else decides (中止申请). */
    public Outcome<Ticket> askPause(Acting acting, UUID id, int seen, String party, String why) {
        return part(acting, id, seen, party, (held, reader) -> {
            String words = reader.needed("words", why, Reader.WORDS);
            Optional<UUID> whose = Ids.read(party);
            if (whose.flatMap(held.loaded()::pauseAsked).isPresent()
                    || held.flow().isPaused(party)) {
                reader.wrong(TicketCode.PAUSE_ASKED, "party");
            }
            return reader.then(() -> Outcome.done(Step.said("pause-asked", party, words)));
        });
    }

    /** Says that the clocks of a party run on: what stood in the way is gone. */
    public Outcome<Ticket> resume(Acting acting, UUID id, int seen, String party, String words) {
        return life.command(acting, TicketPermission.HANDLE, id, seen, (held, reader) -> {
            boolean theirs = held.standing().dispatcher()
                    || Ids.read(party).filter(held.standing()::isFor).isPresent();
            if (!theirs) {
                return Outcome.notYours(TicketPermission.HANDLE);
            }
            String said = reader.text("words", words, Reader.WORDS);
            return reader.then(Moves.resume(held.flow(), party, held.at()), happenings -> Step.of(happenings, said));
        });
    }

    /** Says something about it to all who work on it. */
    public Outcome<Ticket> comment(Acting acting, UUID id, String words) {
        return life.command(acting, TicketPermission.READ, id, null, (held, reader) -> {
            String said = reader.needed("words", words, Reader.WORDS);
            return reader.then(() -> Outcome.done(Step.said("commented", "", said)));
        });
    }

    /**
     * Says that it is more or less urgent or important than it was held to be, and why: those who work on it, and whoever dispatches
     * it. Its clocks run on as its procedure says.
     */
    public Outcome<Ticket> grade(Acting acting, UUID id, int seen, boolean urgent, boolean important, String why) {
        return life.command(acting, TicketPermission.HANDLE, id, seen, (held, reader) -> {
            if (held.standing().parties().isEmpty() && !held.standing().dispatcher()) {
                return Outcome.notYours(TicketPermission.HANDLE);
            }
            Ticket ticket = held.ticket();
            String words = reader.needed("words", why, Reader.WORDS);
            if (!ticket.isOpen()) {
                reader.wrong(TicketCode.GRADE_CLOSED, "words");
            }
            if (ticket.urgent() == urgent && ticket.important() == important) {
                reader.wrong(TicketCode.GRADE_SAME, "urgent");
            }
            return reader.then(() -> {
                rows.grade(id, urgent, important);
                return Outcome.done(
                        Step.said("graded", "", words).with(Map.of("urgent", urgent, "important", important)));
            });
        });
    }

    /** Whether {@link #grade} is for whoever asks to do. */
    public Outcome<Boolean> mayGrade(Acting acting, UUID id) {
        return life.query(
                acting,
                id,
                held -> acting.may(TicketPermission.HANDLE)
                        && held.ticket().isOpen()
                        && (!held.standing().parties().isEmpty()
                                || held.standing().dispatcher()));
    }

    /** Whoever raised it, or gives it to parties, says that nothing more need be done, and why. */
    public Outcome<Ticket> withdraw(Acting acting, UUID id, int seen, String why) {
        return life.command(acting, TicketPermission.READ, id, seen, (held, reader) -> {
            if (!held.standing().opener() && !held.standing().dispatcher()) {
                return Outcome.notYours(TicketPermission.DISPATCH);
            }
            String words = reader.needed("words", why, Reader.WORDS);
            return reader.then(
                    Moves.close(held.flow(), Happening.Ending.WITHDRAWN, held.at()),
                    happenings -> Step.of(happenings, words));
        });
    }

    /** Wants to know what becomes of it. */
    public Outcome<Ticket> follow(Acting acting, UUID id) {
        return life.beside(acting, TicketPermission.READ, id, held -> {
            followers.follow(id, acting.person());
            return Outcome.done(held.ticket());
        });
    }

    /** Does not want to know any more. */
    public Outcome<Ticket> unfollow(Acting acting, UUID id) {
        return life.beside(acting, TicketPermission.READ, id, held -> {
            followers.leave(id, acting.person());
            return Outcome.done(held.ticket());
        });
    }

    /**
     * How to reach whoever raised it, for those who have to call: the parties that work on it and whoever dispatches it. Each look is
     * audited. Of whoever asked for confidence only the party that leads learns it.
     */
    public Outcome<Contact> contact(Acting acting, UUID id) {
        return life.beside(acting, TicketPermission.READ_CONTACT, id, held -> {
            Ticket ticket = held.ticket();
            if (!held.calls()) {
                return Outcome.notYours(TicketPermission.READ_CONTACT);
            }
            record(acting, ticket);
            return rows.contact(id).map(Outcome::done).orElseGet(Outcome::missing);
        });
    }

    /**
     * The same of a ticket that is over, for whoever was drawn to ask how it went: the one who must call. Who that is, the room that drew
     * them says. Nobody is asked who wanted confidence.
     */
    public Outcome<Contact> contactToAsk(Acting acting, UUID id) {
        return life.asked(acting, TicketPermission.READ_CONTACT, id, held -> {
            Ticket ticket = held.ticket();
            if (ticket.confidential()) {
                return Outcome.notYours(TicketPermission.READ_CONTACT);
            }
            if (ticket.isOpen()) {
                return Outcome.notNow(Finding.of(TicketCode.OPEN_AGAIN, Place.of("")));
            }
            record(acting, ticket);
            return rows.contact(id).map(Outcome::done).orElseGet(Outcome::missing);
        });
    }

    /**
     * Whoever was asked how it went says that it was not done well: it is done again, as after a low score. Who asks them, the room that
     * drew them says. What ended otherwise than by being done, and what was done again often enough, stays as it is.
     *
     * @param words what they said
     * @return whether it goes back
     */
    public Outcome<Boolean> sendBackAfterVisit(Acting acting, UUID id, String words) {
        return life.told(
                acting,
                TicketPermission.READ_CONTACT,
                id,
                held -> !held.ticket().confidential()
                                && Moves.visited(held.flow(), held.at()) instanceof Move.Happens(List<Happening> all)
                        ? Optional.of(Step.of(all, words))
                        : Optional.empty());
    }

    private void record(Acting acting, Ticket ticket) {
        audit.record(
                acting,
                Act.done(
                        "ticket.read-contact",
                        Subject.of("ticket", ticket.id(), ticket.number()),
                        ticket.where().region().digits()));
    }

    private Outcome<Ticket> part(
            Acting acting, UUID id, int seen, String party, BiFunction<TicketLife.Held, Reader, Outcome<Step>> work) {
        return life.command(
                acting,
                TicketPermission.HANDLE,
                id,
                seen,
                (held, reader) ->
                        Ids.read(Text.of(party)).filter(held.standing()::isFor).isPresent()
                                ? work.apply(held, reader)
                                : Outcome.notYours(TicketPermission.HANDLE));
    }
}
