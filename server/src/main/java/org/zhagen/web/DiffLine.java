package org.zhagen.web;

import org.jspecify.annotations.Nullable;

/**
 * One row of two texts side by side.
 *
 * @param left the line of the older text; null where the newer one has a line more
 * @param right the line of the newer text; null where a line is gone
 */
public record DiffLine(
        @Nullable Integer leftNumber,
        @Nullable String left,
        @Nullable Integer rightNumber,
        @Nullable String right) {

    /** {@code same}, {@code added}, {@code removed} or {@code changed}. */
    public String kind() {
        if (left == null) {
            return "added";
        }
        if (right == null) {
            return "removed";
        }
        return left.equals(right) ? "same" : "changed";
    }
}
