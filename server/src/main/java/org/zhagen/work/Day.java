package org.zhagen.work;

import java.util.List;

/**
 * What the inbox says of somebody's day.
 *
 * @param late the first of what is late
 * @param next the first of what is due later, or without end
 * @param changes what others did, the latest first
 */
public record Day(InboxCounts counts, List<MatterLine> late, List<MatterLine> next, List<Change> changes) {

    public Day {
        late = List.copyOf(late);
        next = List.copyOf(next);
        changes = List.copyOf(changes);
    }

    /**
     * How much of it is shown.
     *
     * @param late matters at most; so {@code next} and {@code changes}
     */
    public record Most(int late, int next, int changes) {}
}
