package org.zhagen.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A desk as a list shows it.
 *
 * @param role what is done at it
 * @param changed when it was written by hand; null where the plan said it
 */
public record DeskLine(
        UUID id, DeskRole role, Desk desk, @Nullable Instant changed, String changedByName, int version) {}
