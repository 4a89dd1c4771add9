package org.zhagen.ledger;

import org.jspecify.annotations.Nullable;
import org.zhagen.work.Assignee;

/**
 * Who does a task.
 *
 * @param assignee null for nobody yet
 * @param name what they are called; empty for nobody
 */
public record Who(@Nullable Assignee assignee, String name) {

    public static final Who NOBODY = new Who(null, "");

    public boolean isAnybody() {
        return assignee != null;
    }
}
