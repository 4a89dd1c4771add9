package org.zhagen.work;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long is left until a due time, or how long ago it was, in the largest unit of which there is a whole one. Computed at each
 * reading, so that nothing has to run for a matter to become late.
 *
 * @param unit {@code days}, {@code hours} or {@code minutes}; the words stand under {@code work.late.<unit>} and {@code work.left.<unit>}
 */
public record Left(boolean late, String unit, long number) {

    /** Null for no due time. */
    public static @Nullable Left of(Instant now, @Nullable Instant due) {
        if (due == null) {
            return null;
        }
        boolean late = due.isBefore(now);
        Duration between = Duration.between(now, due).abs();
        if (between.toDays() > 0) {
            return new Left(late, "days", between.toDays());
        }
        return between.toHours() > 0
                ? new Left(late, "hours", between.toHours())
                : new Left(late, "minutes", between.toMinutes());
    }

    /** The key of the words, which take the number. */
    public String key() {
        return "work." + (late ? "late." : "left.") + unit;
    }
}
