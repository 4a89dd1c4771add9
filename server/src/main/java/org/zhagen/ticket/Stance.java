package org.zhagen.ticket;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Acting;
import org.zhagen.work.Assignee;

/**
 * As whom somebody acts: themselves, in their role and for their units, and in the place of those who are away today.
 *
 * @param units in which they hold a position
 * @param absents for whom they stand in
 */
record Stance(Acting acting, Set<UUID> units, Set<UUID> absents) {

    Stance {
        units = Set.copyOf(units);
        absents = Set.copyOf(absents);
    }

    /** Whether something waits for somebody: for themselves, for their unit, or for the role in which they act just there. */
    boolean isFor(Assignee assignee) {
        UUID unit = assignee.unit();
        return is(assignee.person())
                || (unit != null && units.contains(unit))
                || (!assignee.role().isEmpty()
                        && assignee.role().equals(acting.role())
                        && assignee.region().equals(acting.jurisdiction().prefix()));
    }

    /** Whether it waits for somebody who is away. */
    boolean isInsteadOf(Assignee assignee) {
        return isInsteadOf(assignee.person());
    }

    boolean does(Assignee assignee) {
        return isFor(assignee) || isInsteadOf(assignee);
    }

    boolean is(@Nullable UUID person) {
        return person != null && person.equals(acting.person()) && !person.equals(Acting.NOBODY);
    }

    boolean isInsteadOf(@Nullable UUID person) {
        return person != null && absents.contains(person);
    }
}
