package org.zhagen.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its recipient reads it.
 *
 * @param link the page it is about
 * @param seen when it was marked as read; null while it was not
 */
public record NoticeView(
        UUID id,
        String kind,
        String title,
        String words,
        String link,
        String subjectKind,
        String subjectId,
        boolean urgent,
        Instant told,
        @Nullable Instant seen) {}
