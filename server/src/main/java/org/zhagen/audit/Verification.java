package org.zhagen.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a look through the whole chain brings.
 *
 * @param checked how many places were found to be in order, from the first on
 * @param head the last of them as {@code <position>:<hash>}; written down elsewhere, it shows later that nothing before it
 *     was changed, not even by somebody who rewrote the whole chain
 * @param broken the first place that is not in order; null when all are
 */
public record Verification(
        long checked, String head, @Nullable Break broken) {

    /**
     * Where it is broken.
     *
     * @param position in the chain; for {@link Kind#OUTSIDE} the one that would come next
     * @param entry the id of the entry, as far as it is known
     */
    public record Break(long position, Kind kind, String entry) {}

    /** How. */
    public enum Kind {
        /** The entry was changed, or another one stands in its place. */
        CHANGED,
        /** The entry is gone, or the place itself. */
        MISSING,
        /** There is an entry that came past the front door and has no place. */
        OUTSIDE,
        /** The chain does not pass through the head written down before. */
        ANCHOR
    }

    public boolean sound() {
        return broken == null;
    }
}
