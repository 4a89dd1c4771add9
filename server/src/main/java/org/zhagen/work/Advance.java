package org.zhagen.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a room makes of an open matter when its work has come further.
 *
 * @param title what is to be done now; as in {@link NewMatter}, so {@code detail}
 * @param due null for no end
 * @param assignee for whom it waits now; null for the same, whoever has it by now
 */
public record Advance(
        String title,
        String detail,
        @Nullable Instant due,
        @Nullable Assignee assignee) {

    public Advance {
        title = NewMatter.cut(title, NewMatter.TITLE);
        detail = NewMatter.cut(detail, NewMatter.DETAIL);
    }
}
