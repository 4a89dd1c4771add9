package org.zhagen.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.practice.FollowUp;

/**
 * A look at what became of a display, due or done.
 *
 * @param words what was found; empty while nobody looked
 * @param name who looked, and as what; null while nobody did
 */
public record FollowUpNote(
        UUID id,
        LocalDate due,
        @Nullable LocalDate done,
        FollowUp.@Nullable Finding finding,
        String words,
        @Nullable String name,
        @Nullable String office) {

    public boolean isDone() {
        return done != null;
    }

    FollowUp followUp() {
        return new FollowUp(due, done, finding);
    }
}
