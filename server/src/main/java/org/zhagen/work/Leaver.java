package org.zhagen.work;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has open matters and can't do them any more: without an account, or without any role or position.
 *
 * @param open how many, counted up to {@link org.zhagen.web.Listing#COUNTED}
 * @param successor who holds the same position in the same unit now; null when that is nobody or several
 * @param successorName empty for none
 */
public record Leaver(
        UUID person,
        String name,
        boolean hasAccount,
        int open,
        @Nullable UUID successor,
        String successorName) {

    /** An open matter of somebody, and what it is about. */
    record Held(UUID matter, Subject subject) {}
}
