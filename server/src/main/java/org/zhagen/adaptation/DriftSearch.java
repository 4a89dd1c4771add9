package org.zhagen.adaptation;

import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * Which plans the drift board shows, of those that are not over; null leaves a filter out.
 *
 * @param text part of the name of the playbook or of the site; empty for all
 * @param playbook its id; empty for all
 * @param region those in it and below it
 * @param only what they have to have; null for all
 */
public record DriftSearch(
        String text,
        String playbook,
        @Nullable RegionCode region,
        @Nullable PlanState state,
        @Nullable Only only) {

    public static final DriftSearch ALL = new DriftSearch("", "", null, null, null);

    /** What somebody who looks for trouble looks for. */
    public enum Only {
        /** A newer version is in use. */
        BEHIND,
        /** A modification touches what carries the core. */
        CORE,
        /** A bottom line is let pass now. */
        WAIVED,
        /** A waiver has ended. */
        EXPIRED,
        /** A task is late. */
        LATE
    }

    /** By what the board can be sorted. */
    public enum Order {
        SITE("p.region %s, p.playbook, p.revision"),
        PLAYBOOK("p.title collate pinyin %s, p.region, p.revision"),
        STATE("p.state %s, p.region, p.id"),
        BEHIND("behind %s, p.region, p.id"),
        FIDELITY("p.fidelity %s nulls last, p.region, p.id"),
        MODIFICATIONS("p.modifications %s, p.region, p.id"),
        EXPIRED("expired %s, p.region, p.id"),
        LATE("late %s, p.region, p.id");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }

        String columns(boolean descending) {
            return columns.formatted(descending ? "desc" : "asc");
        }
    }
}
