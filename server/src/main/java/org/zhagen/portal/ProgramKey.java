package org.zhagen.portal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * A key with which a program reports for residents, without its secret.
 *
 * @param region digits of where it may report; empty for the whole country
 * @param name of the program, or of whoever runs it
 * @param shownEnd its last four characters, to recognise it by
 * @param used when a report came with it last; null for never
 * @param ended since when nothing is taken with it any more; null while it is in use
 */
public record ProgramKey(
        UUID id,
        String region,
        String name,
        String shownEnd,
        Instant made,
        String madeByName,
        @Nullable Instant used,
        @Nullable Instant ended) {

    public boolean isActive() {
        return ended == null;
    }

    /** Whether it may report for a place. */
    public boolean isFor(RegionCode place) {
        return place.digits().startsWith(region);
    }
}
