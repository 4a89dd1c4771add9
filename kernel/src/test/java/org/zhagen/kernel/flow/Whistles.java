package org.zhagen.kernel.flow;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.clock.OfficeHours;
import org.zhagen.kernel.clock.Working;
import org.zhagen.kernel.clock.WorkingDays;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.FormField;

/** Procedures to be tested with, and short words for what is done with them. Minutes count from nine o'clock of a Monday. */
class Whistles {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Calendars CALENDARS = new Calendars(new Working(WorkingDays.standard(), OfficeHours.USUAL, ZONE));
    private static final Instant OPENED =
            LocalDateTime.of(2026, 11, 23, 9, 0).atZone(ZONE).toInstant();

    static final Course WHISTLE = course(
            leg("respond", "assignee", 2, "opened", false),
            leg("arrive", "assignee", 24, "opened", false),
            asking(leg("plan", "assignee", 72, "opened", false)),
            leg("resolve", "assignee", null, "", false, "resolved", "unresolved", "not-ours"),
            leg("rate", "opener", 120, "", true));

    static final Course FIX = course(
            leg("respond", "assignee", 2, "", false),
            leg("fix", "assignee", 10, "opened", false, "resolved", "deferred"),
            leg("check", "supervisor", 48, "", true, "passed", "redo"),
            leg("rate", "opener", null, "", false));

    static Course course(Leg... legs) {
        return new Course(
                "whistle",
                "吹哨",
                List.of("street-officer"),
                List.of(),
                "category",
                new LinkedHashMap<>(),
                "dispatcher",
                List.of(legs),
                List.of(
                        new Course.Late(Duration.ZERO, false, "assignee"),
                        new Course.Late(Duration.ofHours(2), true, "supervisor"),
                        new Course.Late(Duration.ofHours(24), true, "leader")));
    }

    static Leg leg(String id, String by, @Nullable Integer hours, String from, boolean working, String... outcomes) {
        Duration within = hours == null ? null : Duration.ofHours(hours);
        return new Leg(id, id, by, within, from, working, List.of(outcomes), List.of());
    }

    /** The same stage with something that has to be said. */
    private static Leg asking(Leg leg) {
        FormField measures = new FormField(
                "measures", "办理措施", FormField.Kind.LONG_TEXT, List.of(), true, false, null, Place.of("measures"));
        return new Leg(
                leg.id(),
                leg.title(),
                leg.by(),
                leg.within(),
                leg.countedFrom(),
                leg.working(),
                leg.outcomes(),
                List.of(measures));
    }

    static Instant at(long minutes) {
        return OPENED.plus(Duration.ofMinutes(minutes));
    }

    static long minutes(Instant at) {
        return Duration.between(OPENED, at).toMinutes();
    }

    static Flow started(Course course) {
        return Flow.of(course, CALENDARS, List.of(Moves.open(at(0))));
    }

    static Flow whistled() {
        Flow flow = started(WHISTLE);
        return does(flow, Moves.join(flow, "city", at(0)));
    }

    static Flow untilResolve(Flow flow, String party, Instant at) {
        return does(flow, Moves.end(flow, party, "plan", "", at));
    }

    static Flow resolved(Flow flow, String party, Instant at) {
        Flow planned = untilResolve(flow, party, at);
        return does(planned, Moves.end(planned, party, "resolve", "resolved", at));
    }

    static Flow does(Flow flow, Move move) {
        return flow.after(happens(move));
    }

    static List<Happening> happens(Move move) {
        return assertInstanceOf(Move.Happens.class, move).happenings();
    }

    static Code refusal(Move move) {
        return assertInstanceOf(Move.Impossible.class, move).why().code();
    }

    static List<String> turns(Flow flow) {
        return flow.turns().stream()
                .map(turn -> turn.party() + " " + turn.leg().id())
                .toList();
    }

    static List<String> leads(Flow flow) {
        return flow.parties().stream()
                .filter(Flow.Party::lead)
                .map(Flow.Party::id)
                .toList();
    }

    static List<String> verdicts(Flow flow, Instant now) {
        return flow.clocks().stream().map(clock -> clock.verdict(now).name()).toList();
    }

    static RunningClock clock(Flow flow, String party, String stage) {
        return flow.clocks().reversed().stream()
                .filter(clock -> clock.party().equals(party) && clock.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    static Instant due(Flow flow, String party, String stage) {
        return clock(flow, party, stage).deadline().due().orElseThrow();
    }
}
