package org.zhagen.registry;

import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.kernel.practice.Judgement.Overall;
import org.zhagen.kernel.site.RegionCode;

/**
 * Which displays a list shows; null leaves a filter out.
 *
 * @param text part of a title, of the problem or of the name of the unit; empty for all
 * @param region those in it and below it
 * @param due only those that somebody has to look at again by now
 */
public record DisplaySearch(
        String text,
        @Nullable Topic topic,
        @Nullable RegionCode region,
        @Nullable DisplayState state,
        @Nullable Overall judgement,
        @Nullable Design strength,
        boolean due) {

    public static final DisplaySearch ALL = new DisplaySearch("", null, null, null, null, null, false);

    /** By what a list can be sorted. There is no order by judgement: it is for asking questions, not for a ranking. */
    public enum Order {
        DISPLAYED("d.displayed_on %1$s nulls first, d.id %1$s"),
        TITLE("d.title collate pinyin %s, d.id"),
        UNIT("u.name collate pinyin %s, d.id"),
        REGION("d.region %s, d.id"),
        NEXT_DUE("d.next_due %s nulls last, d.id");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }

        String columns(boolean descending) {
            return columns.formatted(descending ? "desc" : "asc");
        }
    }
}
