package org.zhagen.kernel.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhagen.kernel.clock.Deadline;

/**
 * That somebody is told of a deadline, or has to look after it.
 *
 * @param key tells the alarms of one clock apart, whatever else changes
 * @param escalate whether somebody has to look after it, and is not only told
 * @param to {@code assignee}, {@code supervisor}, {@code leader}, or the id of a role
 */
public record Alarm(Instant at, String key, boolean escalate, String to) {

    /** The key of the alarm that comes before the deadline. */
    public static final String AHEAD = "ahead";

    private static final Duration EARLIEST = Duration.ofDays(1);

    public boolean isAhead() {
        return key.equals(AHEAD);
    }

    /**
     * The alarms of a clock, the earliest first; none while it stands still before its end. The one before the deadline is a
     * convention of ours: when a quarter of the time that counts is left, and not more than a day. Those after it are what the
     * procedure says.
     */
    public static List<Alarm> of(Deadline deadline, List<Course.Late> overdue) {
        return deadline.due().map(due -> of(deadline.budget(), due, overdue)).orElse(List.of());
    }

    private static List<Alarm> of(Duration whole, Instant due, List<Course.Late> overdue) {
        List<Alarm> alarms = new ArrayList<>();
        if (whole.isPositive()) {
            alarms.add(new Alarm(due.minus(ahead(whole)), AHEAD, false, "assignee"));
        }
        for (Course.Late late : overdue) {
            String key = late.after() + (late.escalate() ? "!" : "") + late.to();
            alarms.add(new Alarm(due.plus(late.after()), key, late.escalate(), late.to()));
        }
        alarms.sort(Comparator.comparing(Alarm::at).thenComparing(Alarm::key));
        return List.copyOf(alarms);
    }

    static Duration ahead(Duration whole) {
        Duration quarter = whole.dividedBy(4);
        return quarter.compareTo(EARLIEST) > 0 ? EARLIEST : quarter;
    }
}
