package org.zhagen.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * Who does at a place what a role or a body of the playbook does: exactly one of a person, a unit, and whoever holds a role of the
 * installation nearest to the place.
 *
 * @param doer id of the role, or the body as the playbook writes it
 * @param region for which places
 * @param name as it was called when it was said
 */
public record Desk(
        String doer,
        RegionCode region,
        @Nullable UUID person,
        @Nullable UUID unit,
        @Nullable String standardRole,
        String name) {

    public Desk {
        int said = (person == null ? 0 : 1) + (unit == null ? 0 : 1) + (standardRole == null ? 0 : 1);
        if (said != 1) {
            throw new IllegalArgumentException("who does " + doer + "?");
        }
    }
}
