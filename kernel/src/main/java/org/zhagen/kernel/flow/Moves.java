package org.zhagen.kernel.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/**
 * What may be done with a ticket, and what follows from it: the table of its moves. Each looks at where the ticket stands and answers
 * what happens, or why nothing can. Who may ask for a move is not here.
 */
public final class Moves {

    /** The outcome by which a party says that something isn't its business: an objection, which somebody else decides. */
    public static final String NOT_OURS = "not-ours";

    /** A convention: with the third transfer, and with the third time that something is done again, somebody above looks after it. */
    public static final int TOO_OFTEN = 3;

    private static final String UNRESOLVED = "unresolved";
    private static final String REDO = "redo";

    private Moves() {}

    /** A new ticket, not yet given to anybody. */
    public static Happening open(Instant at) {
        return new Happening.Opened(at);
    }

    /**
     * A party gets a part in it. Parties before which nobody had any count from the opening, those that come later from when they
     * get it. The first one leads.
     */
    public static Move join(Flow flow, String party, Instant at) {
        return open(flow, () -> {
            if (!flow.course().hasParties()) {
                return Move.not(FlowCode.FLOW_NO_PARTIES, "party");
            }
            if (flow.track(party) != null) {
                return Move.not(FlowCode.FLOW_PARTY_TWICE, "party");
            }
            if (flow.phase() == Flow.Phase.SETTLED) {
                return Move.not(FlowCode.FLOW_STAGE_OVER, "party", "");
            }
            boolean first = flow.parties().isEmpty();
            boolean lead = flow.active().isEmpty();
            return Move.of(new Happening.Joined(at, party, lead, first ? opened(flow) : at));
        });
    }

    private static Instant opened(Flow flow) {
        return flow.happened().getFirst().at();
    }

    /**
     * A stage is over. What need not be said about the stages before it in a row is taken as done as well. A party that begins takes
     * over from the one that handed it its part. What was not done well goes back; when nothing is left to do the ticket is closed.
     *
     * @param party empty for a stage that is not done by parties
     * @param outcome one of the stage; empty for a stage that has none
     */
    public static Move end(Flow flow, String party, String stage, String outcome, Instant at) {
        return open(
                flow,
                () -> ending(flow, party, stage, outcome)
                        .<Move>map(Move.Impossible::new)
                        .orElseGet(() -> outcome.equals(NOT_OURS) && !party.isEmpty()
                                ? object(flow, party, at)
                                : over(flow, party, stage, outcome, at)));
    }

    private static Optional<Finding> ending(Flow flow, String party, String stage, String outcome) {
        Optional<Leg> known = flow.course().leg(stage);
        if (known.isEmpty()) {
            return found(FlowCode.FLOW_STAGE_UNKNOWN, "stage", stage);
        }
        Track track = flow.track(party);
        if (track == null) {
            return found(FlowCode.FLOW_PARTY_UNKNOWN, "party");
        }
        if (!track.isActive()) {
            return found(FlowCode.FLOW_PARTY_LEFT, "party");
        }
        Leg leg = known.get();
        if (track.ends.containsKey(stage)) {
            return found(FlowCode.FLOW_STAGE_OVER, "stage", leg.title());
        }
        if (!flow.endable(party).contains(leg)) {
            return found(FlowCode.FLOW_STAGE_NOT_YET, "stage", leg.title());
        }
        return outcome(leg, outcome);
    }

    private static Optional<Finding> outcome(Leg leg, String outcome) {
        if (leg.outcomes().isEmpty() == outcome.isEmpty()
                && (outcome.isEmpty() || leg.outcomes().contains(outcome))) {
            return Optional.empty();
        }
        return outcome.isEmpty()
                ? found(FlowCode.FLOW_OUTCOME_NEEDED, "outcome", leg.title())
                : found(FlowCode.FLOW_OUTCOME_UNKNOWN, "outcome", outcome);
    }

    private static Optional<Finding> found(FlowCode code, String field, Object... args) {
        return Optional.of(Finding.of(code, Place.of(field), args));
    }

    private static Move over(Flow flow, String party, String stage, String outcome, Instant at) {
        List<Happening> all = new ArrayList<>();
        for (Leg leg : flow.endable(party)) {
            boolean named = leg.id().equals(stage);
            all.add(new Happening.Ended(at, party, leg.id(), named ? outcome : ""));
            if (named) {
                break;
            }
        }
        Leg leg = flow.course().leg(stage).orElseThrow();
        String from = flow.handedBy(party);
        if (!party.isEmpty() && !from.isEmpty()) {
            all.addAll(takenOver(flow, from, party, at));
        }
        if (!leg.byParty() && wantsAgain(leg, outcome)) {
            all.addAll(again(flow, at));
        }
        return new Move.Happens(closing(flow, all, at));
    }

    private static boolean wantsAgain(Leg leg, String outcome) {
        return outcome.equals(REDO) || (outcome.equals(UNRESOLVED) && leg.byOpener());
    }

    private static List<Happening> takenOver(Flow flow, String from, String to, Instant at) {
        boolean led = flow.party(from).filter(Flow.Party::lead).isPresent();
        return led
                ? List.of(new Happening.Led(at, to), new Happening.Left(at, from))
                : List.of(new Happening.Left(at, from));
    }

    /** With what closes the ticket where nothing is left to do. */
    private static List<Happening> closing(Flow flow, List<Happening> happenings, Instant at) {
        Flow then = flow.after(happenings);
        if (then.phase() == Flow.Phase.SETTLED && then.turns().isEmpty()) {
            happenings.add(new Happening.Closed(at, Happening.Ending.COMPLETED));
        }
        return happenings;
    }

    /**
     * Somebody says how well it was done; what is low sends it back, but not for ever: after so many times somebody above decides. Where
     * whoever looks at it chooses what becomes of it, that counts and not the score.
     *
     * @param outcome as {@link #end} takes it
     */
    public static Move rate(Flow flow, String stage, String outcome, boolean low, Instant at) {
        Move ended = end(flow, "", stage, outcome, at);
        boolean judged = flow.course()
                .leg(stage)
                .filter(leg -> leg.byOpener() || leg.outcomes().isEmpty())
                .isPresent();
        return ended instanceof Move.Happens(List<Happening> all)
                        && low
                        && judged
                        && all.stream().noneMatch(Happening.SentBack.class::isInstance)
                        && flow.reworks() < TOO_OFTEN
                ? new Move.Happens(joined(withoutClosing(all), again(flow, at)))
                : ended;
    }

    private static List<Happening> withoutClosing(List<Happening> happenings) {
        return happenings.stream()
                .filter(each -> !(each instanceof Happening.Closed))
                .toList();
    }

    private static List<Happening> joined(List<Happening> one, List<Happening> other) {
        List<Happening> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static List<Happening> again(Flow flow, Instant at) {
        Happening back = new Happening.SentBack(at, flow.course().redone().id());
        return flow.reworks() + 1 >= TOO_OFTEN
                ? List.of(back, new Happening.Escalated(at, Happening.Reason.REWORKS))
                : List.of(back);
    }

    /**
     * Somebody who was asked after the end told that it was not done well. That sends it back as a low score does: not for ever, and not
     * where it is being done again anyway.
     */
    public static Move visited(Flow flow, Instant at) {
        if (flow.closed().isEmpty()) {
            return Move.not(FlowCode.FLOW_NOT_CLOSED, "ticket");
        }
        return flow.reworks() < TOO_OFTEN ? sendBack(flow, at) : Move.not(FlowCode.FLOW_TOO_OFTEN, "ticket");
    }

    /** What was done is done again, because others saw it. */
    public static Move sendBack(Flow flow, Instant at) {
        Leg from = flow.course().redone();
        boolean done = from.byParty()
                ? flow.active().stream().anyMatch(track -> track.ends.containsKey(from.id()))
                : flow.whole().ends.containsKey(from.id());
        boolean withdrawn = flow.closed()
                .filter(end -> end.ending() == Happening.Ending.WITHDRAWN || end.ending() == Happening.Ending.MERGED)
                .isPresent();
        return !done || withdrawn ? Move.not(FlowCode.FLOW_NOTHING_DONE, "stage") : new Move.Happens(again(flow, at));
    }

    /** A party passes its part on. It stays responsible until the other one has begun. */
    public static Move transfer(Flow flow, String from, String to, Instant at) {
        return active(flow, from, track -> {
            if (flow.track(to) != null) {
                return Move.not(FlowCode.FLOW_PARTY_TWICE, "to");
            }
            List<Happening> all = new ArrayList<>();
            all.add(new Happening.Joined(at, to, false, at));
            all.add(new Happening.Handed(at, from, to));
            if (flow.transfers() + 1 >= TOO_OFTEN) {
                all.add(new Happening.Escalated(at, Happening.Reason.TRANSFERS));
            }
            return new Move.Happens(all);
        });
    }

    /** A party says that it isn't its business. Its clocks run on until that is decided. */
    public static Move object(Flow flow, String party, Instant at) {
        return active(
                flow,
                party,
                track -> track.objecting
                        ? Move.not(FlowCode.FLOW_OBJECTION_OPEN, "party")
                        : Move.of(new Happening.Objected(at, party)));
    }

    /**
     * Somebody decides whether a party is right that something isn't its business. Who is right leaves it; where a party had it
     * before, that one has it still.
     */
    public static Move decide(Flow flow, String party, boolean right, Instant at) {
        return active(flow, party, track -> {
            if (!track.objecting) {
                return Move.not(FlowCode.FLOW_NO_OBJECTION, "party");
            }
            return right ? leave(flow, track, at) : Move.of(new Happening.Overruled(at, party));
        });
    }

    /** A party is let off. Another one that has a part leads from then on. */
    public static Move leave(Flow flow, String party, Instant at) {
        return active(flow, party, track -> leave(flow, track, at));
    }

    private static Move leave(Flow flow, Track leaving, Instant at) {
        List<Happening> all = new ArrayList<>();
        flow.active().stream()
                .filter(other -> leaving.lead && other != leaving)
                .findFirst()
                .ifPresent(next -> all.add(new Happening.Led(at, next.party)));
        all.add(new Happening.Left(at, leaving.party));
        return new Move.Happens(closing(flow, all, at));
    }

    /** Another of the parties leads. */
    public static Move lead(Flow flow, String party, Instant at) {
        return active(flow, party, track -> Move.of(new Happening.Led(at, party)));
    }

    /**
     * Clocks stand still, as was agreed.
     *
     * @param party whose; empty for all
     * @param from since when
     */
    public static Move pause(Flow flow, String party, Instant from, String reason, String approvedBy, Instant at) {
        return of(
                flow,
                party,
                () -> flow.isPaused(party)
                        ? Move.not(FlowCode.FLOW_PAUSED, "party")
                        : Move.of(new Happening.Paused(at, party, from, reason, approvedBy)));
    }

    /** Clocks run on. */
    public static Move resume(Flow flow, String party, Instant at) {
        return of(
                flow,
                party,
                () -> flow.isPaused(party)
                        ? Move.of(new Happening.Resumed(at, party))
                        : Move.not(FlowCode.FLOW_NOT_PAUSED, "party"));
    }

    /** Nothing more is to be done, for a reason that lies outside of the stages. */
    public static Move close(Flow flow, Happening.Ending ending, Instant at) {
        return open(flow, () -> Move.of(new Happening.Closed(at, ending)));
    }

    private static Move of(Flow flow, String party, Supplier<Move> move) {
        return party.isEmpty() ? open(flow, move) : active(flow, party, track -> move.get());
    }

    private static Move active(Flow flow, String party, Function<Track, Move> move) {
        return open(flow, () -> {
            Track track = party.isEmpty() ? null : flow.track(party);
            if (track == null) {
                return Move.not(FlowCode.FLOW_PARTY_UNKNOWN, "party");
            }
            return track.isActive() ? move.apply(track) : Move.not(FlowCode.FLOW_PARTY_LEFT, "party");
        });
    }

    private static Move open(Flow flow, Supplier<Move> move) {
        return flow.closed().isPresent() ? Move.not(FlowCode.FLOW_CLOSED, "ticket") : move.get();
    }
}
