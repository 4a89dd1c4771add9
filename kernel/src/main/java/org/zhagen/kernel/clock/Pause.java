package org.zhagen.kernel.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a deadline does not run: an entry of the ledger of pauses (中止台账).
 *
 * @param until without this moment itself; null while it goes on
 * @param reason why, in words
 * @param approvedBy who agreed; whoever asks for a pause does not agree to it
 */
public record Pause(Instant from, @Nullable Instant until, String reason, String approvedBy) {
    public Pause {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a pause from " + from + " until " + until);
        }
    }
}
