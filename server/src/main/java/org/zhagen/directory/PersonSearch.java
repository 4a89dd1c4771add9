package org.zhagen.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * Which people a list shows, of those in the jurisdiction.
 *
 * @param text part of a name; empty for all
 * @param region people in it and below it; null for everywhere
 * @param unit people who hold any position in it; null for all units
 * @param former whether people without a position are shown, too
 */
public record PersonSearch(
        String text, @Nullable RegionCode region, @Nullable UUID unit, boolean former) {

    public static PersonSearch of(UUID unit) {
        return new PersonSearch("", null, unit, false);
    }

    public static PersonSearch in(RegionCode region) {
        return new PersonSearch("", region, null, false);
    }

    /** By what a list of people can be sorted. */
    public enum Order {
        REGION("p.region, p.name collate pinyin, p.id"),
        NAME("p.name collate pinyin, p.id"),
        UNIT("u.name collate pinyin, p.name collate pinyin, p.id");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }

        String columns(boolean descending) {
            return descending ? columns.replace(",", " desc,") + " desc" : columns;
        }
    }
}
