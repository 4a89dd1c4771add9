package org.zhagen.adaptation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Acting;

/**
 * Who has to decide: a named person, or whoever acts in a role in exactly one jurisdiction.
 *
 * @param role id of a role; empty for a named person
 * @param region digits of the jurisdiction of the role
 */
public record Approver(@Nullable UUID person, String role, String region) {

    /** Whether it is up to somebody as they act now. */
    public boolean is(Acting acting) {
        return person == null
                ? role.equals(acting.role())
                        && region.equals(acting.jurisdiction().prefix())
                : person.equals(acting.person());
    }
}
