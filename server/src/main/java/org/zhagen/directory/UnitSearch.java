package org.zhagen.directory;

import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * Which units a list shows.
 *
 * @param text part of a name; empty for all
 * @param region the units in it and below it; null for everywhere
 * @param closed whether closed units are shown, too
 */
public record UnitSearch(
        String text, @Nullable RegionCode region, @Nullable UnitKind kind, boolean closed) {

    public static UnitSearch in(RegionCode region) {
        return new UnitSearch("", region, null, false);
    }

    /** By what a list of units can be sorted; each order has an index, and the id makes it certain. */
    public enum Order {
        REGION("u.region, u.name"),
        NAME("u.name collate pinyin, u.id"),
        KIND("u.kind, u.name collate pinyin, u.id");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }

        String columns(boolean descending) {
            return descending ? columns.replace(",", " desc,") + " desc" : columns;
        }
    }
}
