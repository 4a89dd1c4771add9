package org.zhagen.office.plan;

import org.jspecify.annotations.Nullable;

/**
 * A document that was written.
 *
 * @param fileName name in the output folder
 * @param characters its length in 字; null for a table, which is not counted
 * @param limit the most that it should have; null for a table
 */
public record Written(
        String fileName,
        String title,
        @Nullable Integer characters,
        @Nullable Integer limit) {

    /** Whether it is as short as it should be. */
    public boolean within() {
        return characters == null || limit == null || characters <= limit;
    }
}
