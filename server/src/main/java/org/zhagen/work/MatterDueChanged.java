package org.zhagen.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Acting;

/**
 * Somebody set another due time for a matter in the inbox.
 *
 * @param due null for no end
 */
public record MatterDueChanged(
        UUID matter, String kind, Subject subject, @Nullable Instant due, Acting by) {}
