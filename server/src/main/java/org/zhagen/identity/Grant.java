package org.zhagen.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Jurisdiction;

/** A grant with what its role permits, as the rules need it. */
record Grant(
        UUID id,
        String role,
        Jurisdiction jurisdiction,
        LocalDate from,
        @Nullable LocalDate until,
        Set<String> permissions,
        Set<String> grantable) {

    Grant {
        permissions = Set.copyOf(permissions);
        grantable = Set.copyOf(grantable);
    }

    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherUntil) {
        return (until == null || !until.isBefore(otherFrom)) && (otherUntil == null || !otherUntil.isBefore(from));
    }
}
