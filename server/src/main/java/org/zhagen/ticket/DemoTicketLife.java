package org.zhagen.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.zhagen.access.Acting;
import org.zhagen.kernel.clock.Deadline;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.flow.Move;
import org.zhagen.kernel.flow.Moves;
import org.zhagen.kernel.flow.Rating;
import org.zhagen.kernel.flow.RunningClock;

/** How one ticket of the demo city went, from its opening to its end. */
final class DemoTicketLife {

    private static final int MOST_STEPS = 60;

    /** What has no deadline takes a part of some days. */
    private static final long SECONDS = 400_000;

    private final Histories.Past past;
    private final DemoCast cast;
    private final DemoDraws draws;

    DemoTicketLife(Histories.Past past, DemoCast cast, DemoDraws draws) {
        this.past = past;
        this.cast = cast;
        this.draws = draws;
    }

    /** It is raised, and given to whom the table of the procedure says. */
    void open(Acting opener, Ticket ticket) {
        Instant at = ticket.opened().at();
        past.does(opener, Move.of(Moves.open(at)), "", Map.of());
        if (past.flow().course().hasParties()) {
            cast.joins(past, opener, cast.first(ticket.category()), at, "");
        }
    }

    /**
     * All of it.
     *
     * @return when it was over
     */
    Instant live(Acting opener, DemoTwist twist) {
        Ticket ticket = past.ticket();
        open(opener, ticket);
        DemoTurns turns = new DemoTurns(past, cast, draws, twist);
        Instant at = ticket.opened().at();
        for (int step = 0; step < MOST_STEPS && past.flow().closed().isEmpty(); step++) {
            at = turns.before(at);
            at = past.flow().turns().isEmpty() ? at : step(next(), opener, at, turns.stood());
        }
        return past.flow().closed().map(Happening::at).orElse(Instant.MAX);
    }

    /** Parties go on side by side; whoever passed a part on only waits. */
    private Flow.Turn next() {
        Flow flow = past.flow();
        return flow.turns().stream()
                .filter(turn -> flow.parties().stream()
                        .noneMatch(other -> other.isActive()
                                && !turn.party().isEmpty()
                                && other.takesOverFrom().equals(turn.party())))
                .min(Comparator.comparingInt(turn -> flow.course().legs().indexOf(turn.leg())))
                .orElseGet(() -> flow.turns().getFirst());
    }

    private Instant step(Flow.Turn turn, Acting opener, Instant now, Duration stood) {
        Leg leg = turn.leg();
        if (leg.byOpener() && draws.percent(30)) {
            Instant silent = later(due(turn).orElse(now.plus(Duration.ofDays(7))), now);
            past.does(opener, Moves.close(past.flow(), Happening.Ending.SILENCE, silent), "", Map.of());
            return silent;
        }
        Instant at = later(when(turn, now).plus(stood), now.plusSeconds(60)).truncatedTo(ChronoUnit.MICROS);
        Acting by = leg.byParty() ? cast.member(turn.party()) : leg.byOpener() ? opener : cast.inRole(leg.by());
        Map<String, Object> form = draws.form(leg, at);
        Optional<Integer> score = form.values().stream()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .findFirst();
        if (score.isPresent()) {
            past.scored(score.get());
            boolean low = new Rating(score.get(), Rating.saysUnsolved(form)).isLow();
            past.does(by, Moves.rate(past.flow(), leg.id(), draws.outcome(leg), low, at), "", form);
        } else {
            String outcome = draws.outcome(leg);
            past.does(by, Moves.end(past.flow(), turn.party(), leg.id(), outcome, at), draws.words(leg), form);
        }
        return at;
    }

    /** A part of what is allowed; some days where nothing is said. */
    private Instant when(Flow.Turn turn, Instant now) {
        double part = draws.part();
        return clock(past.flow(), turn)
                .map(RunningClock::deadline)
                .map(deadline -> deadline.calendar().after(deadline.from(), Duration.ofSeconds((long)
                        (deadline.budget().toSeconds() * part))))
                .orElseGet(() -> now.plusSeconds((long) (part * SECONDS)));
    }

    static Optional<RunningClock> clock(Flow flow, Flow.Turn turn) {
        return flow.clocks().stream()
                .filter(clock -> clock.isRunning()
                        && clock.party().equals(turn.party())
                        && clock.stage().equals(turn.leg().id()))
                .findFirst();
    }

    private Optional<Instant> due(Flow.Turn turn) {
        return clock(past.flow(), turn).map(RunningClock::deadline).flatMap(Deadline::due);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
