package org.zhagen.work;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * For whom a matter waits: a person; all who act in a role in exactly one jurisdiction, or hold a position in a unit, of whom one
 * takes it; or a person who took it from such a role or unit.
 *
 * @param person who has it; null while it waits for the role or the unit
 * @param role id of a role, such as {@code reform-office}; empty for none
 * @param region digits of the jurisdiction of the role, empty for the whole country; empty without a role
 * @param unit of the directory; null for none, and where there is a role
 */
public record Assignee(
        @Nullable UUID person,
        String role,
        String region,
        @Nullable UUID unit) {

    public Assignee {
        if (person == null && role.isEmpty() && unit == null) {
            throw new IllegalArgumentException("neither a person nor a role nor a unit");
        }
        if (!role.isEmpty() && unit != null) {
            throw new IllegalArgumentException("both a role and a unit");
        }
    }

    public static Assignee person(UUID person) {
        return new Assignee(person, "", "", null);
    }

    public static Assignee role(String role, String region) {
        return new Assignee(null, role, region, null);
    }

    public static Assignee role(String role, RegionCode region) {
        return role(role, region.digits());
    }

    public static Assignee unit(UUID unit) {
        return new Assignee(null, "", "", unit);
    }

    /** Whether it waits for several, or was taken from them. */
    boolean isShared() {
        return !role.isEmpty() || unit != null;
    }

    /** The role or unit alone, for which a matter waits again that was given back; the same person where there is none. */
    Assignee givenBack() {
        return isShared() ? new Assignee(null, role, region, unit) : this;
    }

    Assignee takenBy(UUID somebody) {
        return new Assignee(somebody, role, region, unit);
    }
}
