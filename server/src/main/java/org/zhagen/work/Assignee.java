package org.zhagen.work;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * For whom a matter waits: a person; or all who act in a role in exactly one jurisdiction, of whom one takes it; or a person who
 * took it from such a role.
 *
 * @param person who has it; null while it waits for the role
 * @param role id of a role, such as {@code reform-office}; empty for none
 * @param region digits of the jurisdiction of the role, empty for the whole country; empty without a role
 */
public record Assignee(@Nullable UUID person, String role, String region) {

    public Assignee {
        if (person == null && role.isEmpty()) {
            throw new IllegalArgumentException("neither a person nor a role");
        }
    }

    public static Assignee person(UUID person) {
        return new Assignee(person, "", "");
    }

    public static Assignee role(String role, String region) {
        return new Assignee(null, role, region);
    }

    public static Assignee role(String role, RegionCode region) {
        return role(role, region.digits());
    }

    /** The role alone, for which a matter waits again that was given back; the same person where there is no role. */
    Assignee givenBack() {
        return role.isEmpty() ? this : role(role, region);
    }

    Assignee takenBy(UUID somebody) {
        return new Assignee(somebody, role, region);
    }
}
