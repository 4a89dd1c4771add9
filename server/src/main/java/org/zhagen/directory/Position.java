package org.zhagen.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A position that somebody holds or held.
 *
 * @param since null when that is not known
 * @param until the last day; null while it is held
 */
public record Position(
        UUID id,
        UUID unit,
        String unitName,
        String title,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        boolean main) {

    public boolean isHeld() {
        return until == null;
    }
}
