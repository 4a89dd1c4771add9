package org.zhagen.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.flow.Alarm;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.flow.RunningClock;

/** Clocks as rows: those that a step began, stopped or moved. */
final class ClockColumns {

    /** Whose the clocks of the ticket as a whole are; a key can't be null. */
    static final UUID WHOLE = new UUID(0, 0);

    private ClockColumns() {}

    static List<Map<String, @Nullable Object>> changed(Flow before, Flow after, Instant at) {
        Set<RunningClock> known = new HashSet<>(before.clocks());
        // when nothing happened other days are worked than was thought: what is over stays as it was reckoned
        boolean onlyRunning = before.happened().size() == after.happened().size();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (RunningClock clock : after.clocks()) {
            if (!known.contains(clock) && (clock.isRunning() || !onlyRunning)) {
                rows.add(row(clock, after, at));
            }
        }
        return rows;
    }

    /** The clocks of a ticket that is written down when it is over long since: known from when they began, or their party joined. */
    static List<Map<String, @Nullable Object>> past(Flow flow, Instant at) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (RunningClock clock : flow.clocks()) {
            Instant began = clock.deadline().from();
            Instant joined = flow.party(clock.party()).map(Flow.Party::joined).orElse(began);
            Map<String, @Nullable Object> row = row(clock, flow, at);
            row.put("since", (joined.isAfter(began) ? joined : began).toString());
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, @Nullable Object> row(RunningClock clock, Flow flow, Instant at) {
        Instant stopped = clock.stopped();
        List<Alarm> alarms = clock.isRunning() ? ahead(clock, flow, at) : List.of();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("party", clock.party().isEmpty() ? WHOLE : UUID.fromString(clock.party()));
        row.put("stage", clock.stage());
        row.put("round", clock.round());
        row.put("began", clock.deadline().from().toString());
        row.put("due", clock.deadline().due().map(Instant::toString).orElse(null));
        row.put("stopped", stopped == null ? null : stopped.toString());
        row.put("since", at.toString());
        row.put("met", clock.met());
        row.put("late", stopped == null ? null : clock.deadline().late(stopped));
        row.put("alarm", alarms.isEmpty() ? null : alarms.getFirst().at().toString());
        row.put("alarms", alarms.stream().map(ClockColumns::alarm).toList());
        return row;
    }

    /** Whoever raised something is not pressed to say what came of it. A clock that is late when it begins is told of at once; but nobody is told beforehand of what is over. */
    private static List<Alarm> ahead(RunningClock clock, Flow flow, Instant at) {
        boolean opener = flow.course().leg(clock.stage()).filter(Leg::byOpener).isPresent();
        return Alarm.of(clock.deadline(), opener ? List.of() : flow.course().overdue()).stream()
                .filter(alarm -> !alarm.isAhead() || alarm.at().isAfter(at))
                .toList();
    }

    static Map<String, Object> alarm(Alarm alarm) {
        return Map.of("at", alarm.at().toString(), "key", alarm.key(), "escalate", alarm.escalate(), "to", alarm.to());
    }
}
