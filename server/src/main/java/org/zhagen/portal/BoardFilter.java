package org.zhagen.portal;

import org.jspecify.annotations.Nullable;

/**
 * What of the board is asked for.
 *
 * @param region digits; empty for everywhere
 * @param category as it is written; empty for all
 * @param before what was released before this one; null for the newest
 */
public record BoardFilter(
        String region, String category, @Nullable Long before) {}
