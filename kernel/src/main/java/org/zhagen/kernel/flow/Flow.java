package org.zhagen.kernel.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.clock.Deadline;

/**
 * Where a ticket stands after what happened to it. Parties go through their stages side by side, each with clocks of its own;
 * what others do waits until all parties are through with what comes before it.
 */
public final class Flow {

    private static final Duration TO_DECIDE = Duration.ofDays(1);

    private final Course course;
    private final Calendars calendars;
    private final List<Happening> happened;
    private final Replay replay;

    private Flow(Course course, Calendars calendars, List<Happening> happened) {
        this.course = course;
        this.calendars = calendars;
        this.happened = happened;
        this.replay = new Replay(course, calendars);
        happened.forEach(replay::apply);
    }

    /**
     * Where a ticket stands.
     *
     * @param happened in the order in which it happened
     * @throws IllegalArgumentException when something happened to a party that never got the ticket
     */
    public static Flow of(Course course, Calendars calendars, List<Happening> happened) {
        return new Flow(course, calendars, List.copyOf(happened));
    }

    /** Where it stands after something more happened. */
    public Flow after(List<Happening> further) {
        return of(
                course,
                calendars,
                Stream.concat(happened.stream(), further.stream()).toList());
    }

    /** Where it stood at a moment of the past. */
    public Flow at(Instant moment) {
        return of(
                course,
                calendars,
                happened.stream()
                        .filter(happening -> !happening.at().isAfter(moment))
                        .toList());
    }

    /** How far a ticket is. */
    public enum Phase {
        /** Parties have something to do, and there is none. */
        UNASSIGNED,
        UNDER_WAY,
        /** Only whoever raised it has something to say yet. */
        SETTLED,
        CLOSED
    }

    /**
     * What is to be done next.
     *
     * @param party by whom; empty when not by a party
     */
    public record Turn(String party, Leg leg) {}

    /**
     * Somebody who has or had a part in it.
     *
     * @param since from when on its clocks count that are counted from the opening
     * @param left null while it has a part in it
     * @param objecting whether it says that this is not its business
     * @param takesOverFrom the party that is responsible until this one has begun; empty for none
     */
    public record Party(
            String id,
            boolean lead,
            Instant joined,
            Instant since,
            @Nullable Instant left,
            boolean objecting,
            String takesOverFrom) {

        public boolean isActive() {
            return left == null;
        }
    }

    public Course course() {
        return course;
    }

    public List<Happening> happened() {
        return happened;
    }

    public Phase phase() {
        if (replay.closed != null) {
            return Phase.CLOSED;
        }
        Leg next = firstOpen(replay.whole);
        if (next == null || course.index(next.id()) >= course.tail()) {
            return Phase.SETTLED;
        }
        return next.byParty() && active().isEmpty() ? Phase.UNASSIGNED : Phase.UNDER_WAY;
    }

    /** Why it is closed; empty while it isn't. */
    public Optional<Happening.Closed> closed() {
        return Optional.ofNullable(replay.closed);
    }

    /** What is to be done next, by each of the parties and by others; nothing when it is closed. */
    public List<Turn> turns() {
        if (replay.closed != null) {
            return List.of();
        }
        List<Turn> turns = new ArrayList<>();
        active().forEach(track -> turn(track).ifPresent(turns::add));
        turn(replay.whole).ifPresent(turns::add);
        return List.copyOf(turns);
    }

    private Optional<Turn> turn(Track track) {
        Leg next = firstOpen(track);
        return next == null || !track.does(next) ? Optional.empty() : Optional.of(new Turn(track.party, next));
    }

    private @Nullable Leg firstOpen(Track track) {
        return course.legs().stream()
                .filter(leg -> replay.end(track, leg) == null)
                .findFirst()
                .orElse(null);
    }

    /**
     * Which stages a party, or others, may end now: the next one, and those behind it that may be ended without a word about those
     * before.
     *
     * @param party empty for what is not done by parties
     */
    public List<Leg> endable(String party) {
        Track track = track(party);
        if (track == null || !track.isActive() || replay.closed != null) {
            return List.of();
        }
        Leg next = firstOpen(track);
        if (next == null) {
            return List.of();
        }
        List<Leg> endable = new ArrayList<>();
        for (Leg leg :
                course.legs().subList(course.index(next.id()), course.legs().size())) {
            boolean same = track.does(leg) && leg.by().equals(next.by());
            if (!same) {
                break;
            }
            endable.add(leg);
            if (!leg.isPlain()) {
                break;
            }
        }
        return List.copyOf(endable);
    }

    /** Who has or had a part in it, in the order in which they got it. */
    public List<Party> parties() {
        return replay.parties.values().stream().map(this::party).toList();
    }

    public Optional<Party> party(String id) {
        return Optional.ofNullable(replay.parties.get(id)).map(this::party);
    }

    private Party party(Track track) {
        return new Party(
                track.party,
                track.lead,
                track.joined,
                track.since,
                track.left,
                track.objecting,
                replay.handed.getOrDefault(track.party, ""));
    }

    /** Until when it has to be decided whether a party is right that something isn't its business; empty when it does not say so. */
    public Optional<Instant> reviewDue(String party) {
        Course.Review review = course.review();
        return happened.reversed().stream()
                .filter(happening -> happening instanceof Happening.Objected objected
                        && objected.party().equals(party))
                .filter(happening -> party(party).filter(Party::objecting).isPresent())
                .findFirst()
                .flatMap(happening -> decidedBy(happening.at(), review));
    }

    private Optional<Instant> decidedBy(Instant since, Course.Review review) {
        Duration within = review.within();
        return within == null
                ? Optional.of(decidedBy(since))
                : new Deadline(calendars.of(review.working()), since, within).due();
    }

    /** All clocks that ever ran, in the order in which they began. */
    public List<RunningClock> clocks() {
        return List.copyOf(replay.clocks);
    }

    public boolean isPaused(String party) {
        return replay.isPaused(party);
    }

    /**
     * Until when somebody has to decide what keeps the parties from their part, such as who they are. A convention of ours: in half of
     * the shortest time that a party has for a stage, and within a day.
     *
     * @param since when it began to wait
     */
    public Instant decidedBy(Instant since) {
        return course.legs().stream()
                .filter(Leg::byParty)
                .flatMap(leg -> half(leg, since).stream())
                .min(Comparator.naturalOrder())
                .orElse(since.plus(TO_DECIDE));
    }

    private Optional<Instant> half(Leg leg, Instant since) {
        return Optional.ofNullable(leg.within())
                .map(within -> within.dividedBy(2))
                .map(half -> calendars.of(leg).due(since, half.compareTo(TO_DECIDE) > 0 ? TO_DECIDE : half));
    }

    /** How often a party passed its part on. */
    public int transfers() {
        return replay.transfers;
    }

    /** How often something had to be done again. */
    public int reworks() {
        return replay.reworks;
    }

    /** When everything was done but for what whoever raised it has to say; empty while it isn't. */
    public Optional<Instant> settled() {
        if (phase() != Phase.SETTLED && phase() != Phase.CLOSED) {
            return Optional.empty();
        }
        return course.legs().subList(0, course.tail()).stream()
                .map(leg -> Optional.ofNullable(replay.end(replay.whole, leg)))
                .reduce((one, other) -> other)
                .orElseGet(() -> Optional.of(replay.whole.since));
    }

    List<Track> active() {
        return replay.parties.values().stream().filter(Track::isActive).toList();
    }

    Track whole() {
        return replay.whole;
    }

    @Nullable
    Track track(String party) {
        return party.isEmpty() ? replay.whole : replay.parties.get(party);
    }

    String handedBy(String party) {
        return replay.handed.getOrDefault(party, "");
    }
}
