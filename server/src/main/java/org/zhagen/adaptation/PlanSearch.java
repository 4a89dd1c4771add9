package org.zhagen.adaptation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * Which plans a list shows; null leaves a filter out.
 *
 * @param text part of the name of the playbook or of the site; empty for all
 * @param playbook its id; empty for all
 * @param region those in it and below it
 * @param series revisions of one series
 * @param over whether those that are superseded, ended or withdrawn are shown, too
 * @param fixed only those that are or were in force
 * @param mine only those in which the asker holds a role, that they began, or that wait for their decision
 */
public record PlanSearch(
        String text,
        String playbook,
        @Nullable RegionCode region,
        @Nullable PlanState state,
        @Nullable UUID series,
        boolean over,
        boolean fixed,
        boolean mine) {

    public static final PlanSearch ALL = new PlanSearch("", "", null, null, null, true, false, false);

    /** All revisions of a series. */
    public static PlanSearch of(UUID series) {
        return new PlanSearch("", "", null, null, series, true, false, false);
    }

    /** All of a playbook that are or were in force. */
    public static PlanSearch fixed(String playbook) {
        return new PlanSearch("", playbook, null, null, null, true, true, false);
    }

    /** By what a list can be sorted. */
    public enum Order {
        CHANGED("p.changed %1$s, p.id %1$s"),
        SITE("p.region %s, p.playbook, p.revision desc"),
        TITLE("p.title collate pinyin %s, p.region, p.revision desc"),
        STATE("p.state %s, p.region, p.id"),
        REVISION("p.revision %s, p.id");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }

        String columns(boolean descending) {
            return columns.formatted(descending ? "desc" : "asc");
        }
    }
}
