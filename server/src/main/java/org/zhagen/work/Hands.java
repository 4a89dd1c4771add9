package org.zhagen.work;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.work.MatterStep.Part;

/** In whose hands a matter is: as what somebody stands to it. */
@Component
class Hands {

    private final StandIns standIns;
    private final EntryRows entries;
    private final UnitMembers members;

    Hands(StandIns standIns, EntryRows entries, UnitMembers members) {
        this.standIns = standIns;
        this.entries = entries;
        this.members = members;
    }

    /**
     * What somebody is in a matter.
     *
     * @param standsFor name of the absent person who has the matter; empty when it is one's own
     */
    record Standing(Set<Part> parts, String standsFor) {

        /** Whether the matter concerns the person at all. */
        boolean isAny() {
            return !parts.isEmpty();
        }
    }

    Standing of(Acting acting, Matter matter) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        String standsFor = standsFor(acting, matter);
        add(parts, Part.HOLDER, matter.heldBy(acting.person()) || !standsFor.isEmpty());
        boolean shared = isInRole(acting, matter.assignee()) || isInUnit(matter.assignee());
        add(parts, Part.ROLE, shared && matter.assignee().person() == null);
        add(parts, Part.COLLEAGUE, shared && matter.assignee().person() != null);
        add(parts, Part.GIVER, matter.opened().by().equals(acting.person()));
        boolean here = acting.in(matter.region()) || isRoleHere(acting, matter.assignee());
        // who may not see what waits for others does nothing with it either: a department gives tasks and sees its own
        boolean oversees = here && acting.may(WorkPermission.OVERSEE);
        add(parts, Part.MANAGER, oversees && acting.may(WorkPermission.ASSIGN));
        add(parts, Part.HANDING_OVER, oversees && acting.may(WorkPermission.HAND_OVER));
        add(parts, Part.OVERSEER, oversees);
        add(parts, Part.PARTICIPANT, entries.takesPart(matter.id(), acting.person()));
        return new Standing(parts, standsFor);
    }

    private static void add(Set<Part> parts, Part part, boolean is) {
        if (is) {
            parts.add(part);
        }
    }

    private String standsFor(Acting acting, Matter matter) {
        UUID holder = matter.assignee().person();
        if (holder == null || holder.equals(acting.person())) {
            return "";
        }
        Map<UUID, String> absent = standIns.of(acting);
        return absent.getOrDefault(holder, "");
    }

    private boolean isInUnit(Assignee assignee) {
        UUID unit = assignee.unit();
        return unit != null && members.isActing(unit);
    }

    private static boolean isInRole(Acting acting, Assignee assignee) {
        return !assignee.role().isEmpty()
                && assignee.role().equals(acting.role())
                && assignee.region().equals(acting.jurisdiction().prefix());
    }

    private static boolean isRoleHere(Acting acting, Assignee assignee) {
        return !assignee.role().isEmpty() && acting.in(assignee.region());
    }
}
