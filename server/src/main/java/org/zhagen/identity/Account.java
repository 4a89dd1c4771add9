package org.zhagen.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.audit.Subject;

/**
 * An account as the database keeps it; it never leaves the room.
 *
 * @param id that of the person
 * @param passwordHash null for those who can't sign in by password
 * @param totpSecret sealed by {@link SecretBox}; it counts only when confirmed
 * @param totpLastStep the last time step whose code was used
 */
record Account(
        UUID id,
        String login,
        String name,
        String office,
        String region,
        @Nullable String passwordHash,
        boolean mustChange,
        int failedAttempts,
        @Nullable Instant lockedUntil,
        byte @Nullable [] totpSecret,
        @Nullable Instant totpConfirmedAt,
        @Nullable Long totpLastStep,
        @Nullable String oidcSubject,
        @Nullable Instant disabledAt,
        @Nullable Introduction introduction,
        Instant createdAt,
        int version) {

    boolean disabled() {
        return disabledAt != null;
    }

    boolean locked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    boolean enrolled() {
        return totpConfirmedAt != null;
    }

    Subject subject() {
        return Subject.of("account", id, name);
    }
}
