package org.zhagen.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds, held or will hold.
 *
 * @param region where: the digits of a region, or empty for the whole country
 * @param unit for which unit, as the directory calls it; null for none
 * @param until the last day; null for no end
 * @param revoked how it ended before its time; null when it did not
 */
public record GrantView(
        UUID id,
        UUID person,
        String personName,
        String role,
        String region,
        @Nullable UUID unit,
        String unitName,
        LocalDate from,
        @Nullable LocalDate until,
        String grantedBy,
        Instant grantedAt,
        String reason,
        @Nullable Revoked revoked) {

    /** Who took it away, when and why. */
    public record Revoked(String by, Instant at, String reason) {}

    /** Whether it is in force on a day. */
    public boolean active(LocalDate day) {
        return revoked == null && !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
