package org.zhagen.kernel.practice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A look at what became of a practice after its display.
 *
 * @param done when somebody looked; null when nobody did yet
 * @param finding what was found; null when nobody looked
 */
public record FollowUp(
        LocalDate due, @Nullable LocalDate done, @Nullable Finding finding) {

    /** What was found. */
    public enum Finding {
        /** It is still done as displayed. */
        ALIVE,
        /** It is done in another way. */
        CHANGED,
        /** It is not done any more. */
        GONE
    }

    boolean isDone() {
        return done != null;
    }
}
