package org.zhagen.ticket;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.flow.Moves;

/**
 * The front door for those who give tickets to parties and decide what parties ask for. Nobody decides about their own request, nor about
 * an objection to what they dispatched themselves.
 */
@Service
public class Dispatching {

    private final TicketLife life;
    private final Parties parties;
    private final LoadRows loads;
    private final FollowerRows followers;

    Dispatching(TicketLife life, Parties parties, LoadRows loads, FollowerRows followers) {
        this.life = life;
        this.parties = parties;
        this.loads = loads;
        this.followers = followers;
    }

    /** Gives it to a further party; the first one leads. */
    public Outcome<Ticket> dispatch(Acting acting, UUID id, int seen, PartyDraft to, String words) {
        return command(acting, id, seen, (held, reader) -> {
            String said = reader.text("words", words, Reader.WORDS);
            return parties.read(acting, held, to, reader).then(placed -> {
                String fresh = Ids.next().toString();
                return reader.then(
                        Moves.join(held.flow(), fresh, held.at()),
                        happenings -> Step.of(happenings, said).joining(fresh, placed));
            });
        });
    }

    /** Lets a party lead the others. */
    public Outcome<Ticket> lead(Acting acting, UUID id, int seen, String party) {
        return command(
                acting,
                id,
                seen,
                (held, reader) ->
                        reader.then(Moves.lead(held.flow(), party, held.at()), happenings -> Step.of(happenings, "")));
    }

    /** Lets a party off, and says why. */
    public Outcome<Ticket> release(Acting acting, UUID id, int seen, String party, String why) {
        return command(acting, id, seen, (held, reader) -> {
            String words = reader.needed("words", why, Reader.WORDS);
            return reader.then(Moves.leave(held.flow(), party, held.at()), happenings -> Step.of(happenings, words));
        });
    }

    /** Decides whether a party is right that something isn't its business. */
    public Outcome<Ticket> decideObjection(Acting acting, UUID id, int seen, String party, boolean right, String why) {
        return life.command(acting, TicketPermission.HANDLE, id, seen, (held, reader) -> {
            Optional<UUID> whose = Ids.read(party);
            if (whose.filter(held.standing()::reviews).isEmpty()) {
                boolean theirs = whose.filter(held.standing()::isFor).isPresent();
                if (!held.standing().dispatcher()) {
                    return Outcome.notYours(TicketPermission.DISPATCH);
                }
                if (held.flow().party(party).filter(Flow.Party::objecting).isPresent()) {
                    reader.wrong(theirs ? TicketCode.OWN_REQUEST : TicketCode.OWN_DISPATCH, "party");
                }
            }
            String words = reader.needed("words", why, Reader.WORDS);
            return reader.then(
                    Moves.decide(held.flow(), party, right, held.at()), happenings -> Step.of(happenings, words));
        });
    }

    /** Decides whether the clocks of a party stand still, from when it was asked for. */
    public Outcome<Ticket> decidePause(Acting acting, UUID id, int seen, String party, boolean agreed, String why) {
        return decision(acting, id, seen, party, (held, reader) -> {
            Optional<TicketEvent> asked = Ids.read(party).flatMap(held.loaded()::pauseAsked);
            if (asked.isEmpty()) {
                reader.wrong(TicketCode.PAUSE_NOT_ASKED, "party");
                return reader.then(Outcome::missing);
            }
            String words = agreed ? reader.text("words", why, Reader.WORDS) : reader.needed("words", why, Reader.WORDS);
            if (!agreed) {
                return reader.then(() -> Outcome.done(Step.said("pause-refused", party, words)));
            }
            TicketEvent request = asked.get();
            Instant from = request.at();
            return reader.then(
                    Moves.pause(held.flow(), party, from, request.words(), acting.name(), held.at()),
                    happenings -> Step.of(happenings, words));
        });
    }

    /** Sends back what was not done well, and says why (退回重办). */
    public Outcome<Ticket> sendBack(Acting acting, UUID id, int seen, String why) {
        return command(acting, id, seen, (held, reader) -> {
            String words = reader.needed("words", why, Reader.WORDS);
            return reader.then(Moves.sendBack(held.flow(), held.at()), happenings -> Step.of(happenings, words));
        });
    }

    /**
     * Lets it go on in another one that was raised because of the same (并单). Whoever raised or follows it follows the other one.
     *
     * @param into the number of the other one
     */
    public Outcome<Ticket> merge(Acting acting, UUID id, int seen, String into, String words) {
        return command(acting, id, seen, (held, reader) -> {
            String said = reader.text("words", words, Reader.WORDS);
            Optional<Ticket> other = other(held.ticket(), Text.of(into), reader);
            return other.isEmpty()
                    ? reader.then(Outcome::missing)
                    : reader.then(Moves.close(held.flow(), Happening.Ending.MERGED, held.at()), happenings -> {
                        followers.takeAlong(id, other.get().id());
                        return Step.of(happenings, said).into(other.get().id());
                    });
        });
    }

    private Optional<Ticket> other(Ticket ticket, String number, Reader reader) {
        Optional<Ticket> other = loads.lockedByNumber(number);
        if (number.isEmpty()) {
            reader.wrong(TicketCode.MISSING, "into");
        } else if (other.isEmpty()) {
            reader.wrong(TicketCode.MERGE_UNKNOWN, "into", number);
        } else if (other.get().id().equals(ticket.id())) {
            reader.wrong(TicketCode.MERGE_SELF, "into");
        } else if (!other.get().procedure().equals(ticket.procedure())) {
            reader.wrong(TicketCode.MERGE_OTHER, "into", number);
        } else if (!other.get().isOpen()) {
            reader.wrong(TicketCode.MERGE_CLOSED, "into", number);
        }
        return other;
    }

    private Outcome<Ticket> decision(
            Acting acting, UUID id, int seen, String party, BiFunction<TicketLife.Held, Reader, Outcome<Step>> work) {
        return command(acting, id, seen, (held, reader) -> {
            if (Ids.read(party).filter(held.standing()::isFor).isPresent()) {
                reader.wrong(TicketCode.OWN_REQUEST, "party");
                return reader.then(Outcome::missing);
            }
            return work.apply(held, reader);
        });
    }

    private Outcome<Ticket> command(
            Acting acting, UUID id, int seen, BiFunction<TicketLife.Held, Reader, Outcome<Step>> work) {
        return life.command(
                acting,
                TicketPermission.HANDLE,
                id,
                seen,
                (held, reader) -> held.standing().dispatcher()
                        ? work.apply(held, reader)
                        : Outcome.notYours(TicketPermission.DISPATCH));
    }
}
