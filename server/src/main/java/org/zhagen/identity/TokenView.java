package org.zhagen.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal token of the API, without its secret.
 *
 * @param role in which it acts
 * @param region where: the digits of a region, or empty for the whole country
 * @param shownEnd its last four characters, to recognise it by
 * @param scopes the permissions it has, as far as the role still has them
 * @param usedAt to the minute; null when it never was
 */
public record TokenView(
        UUID id,
        String name,
        String role,
        String region,
        String shownEnd,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {}
