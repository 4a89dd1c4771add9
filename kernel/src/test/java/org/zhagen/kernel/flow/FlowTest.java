package org.zhagen.kernel.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.clock.Always;
import org.zhagen.kernel.clock.Deadline;

/** The whistle of 街乡吹哨、部门报到, 2 h, 24 h and 72 h from the opening, worked out by hand. */
class FlowTest extends Whistles {

    @Test
    void threeClocksRunSideBySideFromTheOpening() {
        Flow flow = whistled();

        assertEquals(
                List.of("respond 11:00", "arrive 09:00+1", "plan 09:00+3"),
                flow.clocks().stream().map(FlowTest::due).toList());
        assertEquals(Flow.Phase.UNDER_WAY, flow.phase());
        assertEquals(List.of("city respond"), turns(flow));
    }

    @Test
    void whoeverArrivesHasResponded() {
        Flow flow = does(whistled(), Moves.end(whistled(), "city", "arrive", "", at(60)));

        assertEquals(List.of("city plan"), turns(flow));
        assertEquals(List.of("IN_TIME", "IN_TIME", "RUNNING"), verdicts(flow, at(61)));
    }

    @Test
    void whatAsksForSomethingIsNotPassedOver() {
        assertEquals(
                FlowCode.FLOW_STAGE_NOT_YET, refusal(Moves.end(whistled(), "city", "resolve", "resolved", at(60))));
    }

    @Test
    void aStageThatEndsLateStaysLate() {
        Flow flow = does(whistled(), Moves.end(whistled(), "city", "respond", "", at(121)));

        assertEquals(RunningClock.Verdict.LATE, flow.clocks().getFirst().verdict(at(9_999)));
    }

    @Test
    void theStreetRatesWhenAllPartiesAreThrough() {
        Flow flow = whistled();
        flow = does(flow, Moves.join(flow, "fire", at(30)));
        flow = resolved(flow, "city", at(600));
        assertEquals(List.of("fire respond"), turns(flow));

        flow = resolved(flow, "fire", at(900));

        assertEquals(List.of(" rate"), turns(flow));
        assertEquals(Flow.Phase.SETTLED, flow.phase());
        assertEquals(Optional.of(at(900)), flow.settled());
        assertEquals(
                at(900),
                flow.clocks().getLast().deadline().from(),
                "the five days of the rating begin when the last one is through");
        assertTrue(flow.after(happens(Moves.rate(flow, "rate", "", false, at(950))))
                .closed()
                .isPresent());
    }

    @Test
    void aPartyThatComesLaterCountsFromThen() {
        Flow flow = whistled();
        flow = does(flow, Moves.join(flow, "fire", at(30)));

        assertEquals(at(30 + 120), due(flow, "fire", "respond"));
        assertEquals(List.of("city"), leads(flow));
    }

    @Test
    void whoHandsItOnIsResponsibleUntilTheOtherBegins() {
        Flow flow = whistled();
        flow = does(flow, Moves.transfer(flow, "city", "market", at(60)));
        assertEquals(List.of("city"), leads(flow));
        assertEquals(at(180), due(flow, "market", "respond"));

        flow = does(flow, Moves.end(flow, "market", "respond", "", at(90)));

        assertEquals(List.of("market"), leads(flow));
        assertEquals(Optional.of(at(90)), flow.party("city").map(Flow.Party::left));
        assertEquals(
                List.of(RunningClock.Verdict.VOID, RunningClock.Verdict.VOID, RunningClock.Verdict.VOID),
                flow.clocks().stream()
                        .filter(clock -> clock.party().equals("city"))
                        .map(clock -> clock.verdict(at(99_999)))
                        .toList());
    }

    @Test
    void theThirdTransferIsLookedAfter() {
        Flow flow = whistled();
        String from = "city";
        for (String to : List.of("a", "b")) {
            flow = does(flow, Moves.transfer(flow, from, to, at(10)));
            flow = does(flow, Moves.end(flow, to, "respond", "", at(11)));
            from = to;
        }

        List<Happening> third = happens(Moves.transfer(flow, "b", "c", at(12)));

        assertEquals(new Happening.Escalated(at(12), Happening.Reason.TRANSFERS), third.getLast());
    }

    @Test
    void whatIsNotTheirsIsDecidedByOthers() {
        Flow flow = untilResolve(whistled(), "city", at(60));
        flow = does(flow, Moves.end(flow, "city", "resolve", Moves.NOT_OURS, at(70)));
        assertTrue(flow.party("city").orElseThrow().objecting());
        assertEquals(Flow.Phase.UNDER_WAY, flow.phase());

        Flow kept = does(flow, Moves.decide(flow, "city", false, at(80)));
        Flow gone = does(flow, Moves.decide(flow, "city", true, at(80)));

        assertEquals(List.of("city resolve"), turns(kept));
        assertEquals(Flow.Phase.UNASSIGNED, gone.phase());
        assertEquals(FlowCode.FLOW_NO_OBJECTION, refusal(Moves.decide(kept, "city", true, at(90))));
    }

    @Test
    void aLowScoreSendsItBackThreeTimesAtMost() {
        Flow flow = resolved(whistled(), "city", at(100));
        for (int again = 1; again <= 3; again++) {
            List<Happening> back = happens(Moves.rate(flow, "rate", "", true, at(100 * again + 10)));
            assertEquals(again == 3, back.getLast() instanceof Happening.Escalated);
            flow = flow.after(back);
            assertEquals(List.of("city resolve"), turns(flow));
            assertEquals(again, flow.reworks());
            flow = does(flow, Moves.end(flow, "city", "resolve", "resolved", at(100 * again + 50)));
        }
        assertTrue(flow.after(happens(Moves.rate(flow, "rate", "", true, at(500))))
                .closed()
                .isPresent());
    }

    @Test
    void aVisitSendsBackWhatIsClosedThreeTimesAtMost() {
        Flow flow = resolved(whistled(), "city", at(100));
        assertEquals(FlowCode.FLOW_NOT_CLOSED, refusal(Moves.visited(flow, at(105))));
        for (int again = 1; again <= 3; again++) {
            flow = does(flow, Moves.rate(flow, "rate", "", false, at(100 * again + 10)));
            List<Happening> back = happens(Moves.visited(flow, at(100 * again + 20)));
            assertEquals(again == 3, back.getLast() instanceof Happening.Escalated);
            flow = flow.after(back);
            assertEquals(List.of("city resolve"), turns(flow));
            flow = does(flow, Moves.end(flow, "city", "resolve", "resolved", at(100 * again + 50)));
        }
        flow = does(flow, Moves.rate(flow, "rate", "", false, at(500)));
        assertEquals(FlowCode.FLOW_TOO_OFTEN, refusal(Moves.visited(flow, at(510))));
    }

    @Test
    void aVisitLeavesWhatWasWithdrawn() {
        Flow flow = resolved(whistled(), "city", at(100));
        for (Happening.Ending ending : List.of(Happening.Ending.WITHDRAWN, Happening.Ending.MERGED)) {
            Flow over = does(flow, Moves.close(flow, ending, at(110)));
            assertEquals(FlowCode.FLOW_NOTHING_DONE, refusal(Moves.visited(over, at(120))));
        }
    }

    @Test
    void pausesMoveTheDeadlinesOfOneParty() {
        Flow flow = whistled();
        flow = does(flow, Moves.join(flow, "fire", at(0)));
        flow = does(flow, Moves.pause(flow, "city", at(30), "道路封闭", "许怀远", at(40)));
        assertEquals(Optional.empty(), clock(flow, "city", "respond").deadline().due());

        flow = does(flow, Moves.resume(flow, "city", at(90)));

        assertEquals(at(120 + 60), due(flow, "city", "respond"));
        assertEquals(at(120), due(flow, "fire", "respond"));
        assertEquals(
                Duration.ofMinutes(40),
                clock(flow, "city", "respond").deadline().counted(at(100)));
    }

    @Test
    void whatStoodThenIsFoundAgain() {
        Flow before = whistled();
        Flow flow = resolved(before, "city", at(600));

        assertEquals(before.clocks(), flow.at(at(0)).clocks());
        assertEquals(turns(before), turns(flow.at(at(0))));
    }

    @Test
    void nothingHappensAfterTheEnd() {
        Flow flow = does(whistled(), Moves.close(whistled(), Happening.Ending.WITHDRAWN, at(5)));

        assertEquals(List.of(), flow.turns());
        assertEquals(FlowCode.FLOW_CLOSED, refusal(Moves.end(flow, "city", "respond", "", at(6))));
        assertEquals(FlowCode.FLOW_NOTHING_DONE, refusal(Moves.sendBack(flow, at(7))));
    }

    @Test
    void alarmsComeBeforeAtAndAfterTheDeadline() {
        Flow flow = whistled();

        assertEquals(
                List.of("90 assignee", "120 assignee", "240! supervisor", "1560! leader"),
                Alarm.of(flow.clocks().getFirst().deadline(), flow.course().overdue()).stream()
                        .map(alarm -> minutes(alarm.at()) + (alarm.escalate() ? "!" : "") + " " + alarm.to())
                        .toList());
    }

    @Test
    void aShortTimeHasAnAlarmBeforeItsEndAsWell() {
        Deadline half = new Deadline(new Always(), at(0), Duration.ofMinutes(40));
        assertEquals(
                List.of("30 assignee"),
                Alarm.of(half, List.of()).stream()
                        .map(alarm -> minutes(alarm.at()) + " " + alarm.to())
                        .toList());
        assertEquals(List.of(), Alarm.of(new Deadline(new Always(), at(0), Duration.ZERO), List.of()));
    }

    @Test
    void whatKeepsPartiesFromTheirPartIsDecidedInHalfOfTheirTime() {
        assertEquals(at(60), whistled().decidedBy(at(0)));
        Flow slow = started(course(leg("fix", "assignee", 72, "", false), leg("check", "supervisor", 1, "", false)));
        assertEquals(at(30 + 24 * 60), slow.decidedBy(at(30)), "a day at most, whatever others have to do");
        Flow endless = started(course(leg("fix", "assignee", null, "", false)));
        assertEquals(at(30 + 24 * 60), endless.decidedBy(at(30)));
    }

    @Test
    void whatOthersSendBackIsDoneAgain() {
        Flow flow = started(FIX);
        flow = does(flow, Moves.join(flow, "builder", at(0)));
        flow = does(flow, Moves.end(flow, "builder", "fix", "resolved", at(60)));

        List<Happening> redo = happens(Moves.end(flow, "", "check", "redo", at(90)));
        flow = flow.after(redo);

        assertInstanceOf(Happening.SentBack.class, redo.getLast());
        assertEquals(List.of("builder fix"), turns(flow));
        assertEquals(at(90 + 600), due(flow, "builder", "fix"));
        assertEquals(1, flow.clocks().getLast().round());
    }

    private static String due(RunningClock clock) {
        Instant due = clock.deadline().due().orElseThrow();
        long days = Duration.between(at(0), due).plusHours(9).toDays();
        String time = due.atZone(ZONE).toLocalTime().toString();
        return clock.stage() + " " + time + (days == 0 ? "" : "+" + days);
    }
}
