package org.zhagen.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded table.
 *
 * @param kind the id of an {@link ImportKind}
 * @param expires when it is thrown away unless it is taken over
 * @param takenOver when that was; null as long as it waits
 */
public record ImportSummary(
        UUID id,
        String kind,
        String fileName,
        Instant uploaded,
        Instant expires,
        @Nullable Instant takenOver,
        int added,
        int changed,
        int closed) {

    public boolean isWaiting() {
        return takenOver == null;
    }
}
