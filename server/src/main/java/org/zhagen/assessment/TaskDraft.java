package org.zhagen.assessment;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;

/**
 * A task as somebody chose it.
 *
 * @param id of the proposal; empty for none
 * @param who id of a {@link TaskSheet.To}; empty for as proposed
 * @param due a day as it was typed; empty for as proposed
 */
public record TaskDraft(
        @Nullable String id, @Nullable String who, @Nullable String due) {
    public TaskDraft {
        id = Text.of(id);
        who = Text.of(who);
        due = Text.of(due);
    }
}
