package org.zhagen.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a visit.
 *
 * @param answer what is known from then on; null where nothing is
 * @param request what was asked for; null where nothing was
 * @param sentBack whether the ticket went back with it
 * @param person {@link org.zhagen.access.Acting#NOBODY} for the product itself
 */
public record VisitEvent(
        int seq,
        Kind kind,
        Instant at,
        @Nullable VisitAnswer answer,
        @Nullable Request request,
        boolean sentBack,
        String words,
        UUID person,
        String name,
        String office) {

    /** What happened. */
    public enum Kind {
        DRAWN,
        /** Nobody answered. */
        UNREACHED,
        VISITED,
        /** Somebody asked that it is not counted, or corrected. */
        ASKED,
        EXCLUDED,
        CORRECTED,
        /** What was asked for was turned down. */
        REFUSED
    }

    /**
     * What somebody asked for.
     *
     * @param exclusion why it should not count; null where it should be corrected
     */
    public record Request(@Nullable Exclusion exclusion) {

        public boolean isCorrection() {
            return exclusion == null;
        }
    }
}
