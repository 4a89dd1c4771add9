package org.zhagen.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role to be given.
 *
 * @param role the id of a {@link RoleView}
 * @param region where it is to hold: the digits of a region, or empty for the whole country
 * @param unit the unit of the directory for which it is given; null for none
 * @param unitName how that unit is shown; empty for none
 * @param from the first day
 * @param until the last day; null for no end
 * @param reason why, for those who look later
 */
public record NewGrant(
        UUID person,
        String role,
        String region,
        @Nullable UUID unit,
        String unitName,
        LocalDate from,
        @Nullable LocalDate until,
        String reason) {}
