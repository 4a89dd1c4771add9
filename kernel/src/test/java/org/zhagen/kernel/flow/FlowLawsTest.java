package org.zhagen.kernel.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds whatever people do with a ticket. */
class FlowLawsTest extends Whistles {

    private static final List<Course> COURSES = List.of(WHISTLE, FIX);

    @Test
    void whateverIsDone() {
        int closed = 0;
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Flow flow = started(COURSES.get((int) (seed % 2)));
            Instant at = at(0);
            for (int step = 0; step < 60; step++) {
                at = at.plusSeconds(random.nextInt(40_000));
                if (any(flow, random, at) instanceof Move.Happens(List<Happening> happenings)) {
                    Flow next = flow.after(happenings);
                    stoppedClocksStay(flow, next);
                    flow = next;
                    holds(flow, at);
                }
            }
            again(flow);
            closed += flow.closed().isPresent() ? 1 : 0;
        }
        assertTrue(closed > 50, "too few tickets came to an end for this to say anything: " + closed);
    }

    private static Move any(Flow flow, Random random, Instant at) {
        List<Flow.Party> parties = flow.parties();
        String other = "p" + parties.size();
        String party = parties.isEmpty() || random.nextInt(9) == 0
                ? other
                : parties.get(random.nextInt(parties.size())).id();
        return switch (random.nextInt(24)) {
            case 0 -> Moves.join(flow, random.nextInt(9) == 0 ? party : other, at);
            case 1 -> Moves.transfer(flow, party, other, at);
            case 2 -> Moves.object(flow, party, at);
            case 3 -> Moves.decide(flow, party, random.nextBoolean(), at);
            case 4 -> Moves.pause(flow, random.nextBoolean() ? party : "", at, "why", "who", at);
            case 5 -> Moves.resume(flow, random.nextBoolean() ? party : "", at);
            case 6 -> Moves.lead(flow, party, at);
            case 7 ->
                random.nextInt(6) == 0
                        ? Moves.sendBack(flow, at)
                        : Moves.rate(flow, "rate", "", random.nextBoolean(), at);
            default -> end(flow, random.nextInt(4) == 0 ? "" : party, random, at);
        };
    }

    private static Move end(Flow flow, String party, Random random, Instant at) {
        List<Leg> endable = flow.endable(party);
        if (endable.isEmpty()) {
            return Moves.end(flow, party, "respond", "", at);
        }
        Leg leg = endable.get(random.nextInt(endable.size()));
        String outcome = leg.outcomes().isEmpty()
                ? ""
                : leg.outcomes().get(random.nextInt(leg.outcomes().size()));
        return Moves.end(flow, party, leg.id(), outcome, at);
    }

    private static void stoppedClocksStay(Flow before, Flow after) {
        for (int i = 0; i < before.clocks().size(); i++) {
            if (!before.clocks().get(i).isRunning()) {
                assertEquals(before.clocks().get(i), after.clocks().get(i));
            }
        }
    }

    private static void holds(Flow flow, Instant now) {
        long active = flow.parties().stream().filter(Flow.Party::isActive).count();
        assertEquals(Math.min(active, 1), leads(flow).size(), "one leads, where there is any");
        Set<String> keys = new HashSet<>();
        for (RunningClock clock : flow.clocks()) {
            assertTrue(keys.add(clock.party() + "/" + clock.stage() + "/" + clock.round()), "two clocks of " + clock);
            assertFalse(clock.deadline().left(now).compareTo(clock.deadline().budget()) > 0, "more than all is left");
        }
        if (flow.closed().isPresent()) {
            assertTrue(flow.clocks().stream().noneMatch(RunningClock::isRunning), "a clock runs on after the end");
            assertEquals(List.of(), flow.turns());
        } else {
            assertTrue(
                    !flow.turns().isEmpty() || flow.phase() == Flow.Phase.UNASSIGNED,
                    "nobody has anything to do: " + flow.happened());
        }
        flow.clocks().stream()
                .filter(RunningClock::isRunning)
                .forEach(clock -> assertTrue(
                        clock.party().isEmpty()
                                || flow.party(clock.party()).orElseThrow().isActive(),
                        "the clock of one who left runs on"));
    }

    private static void again(Flow flow) {
        Flow same = Flow.of(flow.course(), CALENDARS, flow.happened());
        assertEquals(flow.clocks(), same.clocks());
        assertEquals(flow.turns(), same.turns());
    }
}
