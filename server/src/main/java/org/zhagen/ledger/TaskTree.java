package org.zhagen.ledger;

import java.util.List;

/**
 * A task with its parts.
 *
 * @param parts the open ones and those that are done; what is finer than was asked for is left out
 * @param hidden whether it has parts that were left out
 */
public record TaskTree(TaskLine line, List<TaskTree> parts, boolean hidden) {
    public TaskTree {
        parts = List.copyOf(parts);
    }
}
