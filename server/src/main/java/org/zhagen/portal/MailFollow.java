package org.zhagen.portal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without an account who wants to be told of a report by e-mail. The address itself is in it nowhere.
 *
 * @param language in which letters are written
 * @param confirmed when the address was confirmed; null while it is not
 */
public record MailFollow(
        UUID id,
        UUID ticket,
        String language,
        Instant asked,
        @Nullable Instant confirmed) {}
