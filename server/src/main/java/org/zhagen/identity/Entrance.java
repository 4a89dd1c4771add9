package org.zhagen.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;

/**
 * A session that exists, with the person and the role they act in; made anew for each request.
 *
 * @param office what stands beside the name
 * @param step what the person has to do before anything else
 * @param grant the role given that the person acts in; null when none is in force
 * @param grants how many roles the person could act in
 */
public record Entrance(
        UUID session,
        UUID person,
        String name,
        String office,
        Step step,
        @Nullable UUID grant,
        String role,
        String region,
        Set<String> permissions,
        int grants,
        Origin origin) {

    public Entrance {
        permissions = Set.copyOf(permissions);
    }

    /** What comes next for somebody who signs in, in this order. */
    public enum Step {
        /** The code of the second factor is missing. */
        CODE,
        /** The password was given by somebody else and has to be changed. */
        PASSWORD,
        /** The role demands a second factor and there is none yet. */
        ENROL,
        /** No role is in force: the person can only see to their own account. */
        NO_ROLE,
        /** All is well. */
        INSIDE
    }

    /** The person acting in the role. Before everything is well there is nothing that they may do. */
    public Acting acting() {
        Set<String> may = step == Step.INSIDE ? permissions : Set.of();
        return new Acting(person, name, office, new Jurisdiction(region), role, may, origin);
    }
}
