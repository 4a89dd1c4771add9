package org.zhagen.adaptation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.Profile;
import org.zhagen.web.Paging;

/** The places where a playbook is in force, wherever they are, and what they were like when it came into force. */
@Component
class PilotProfiles {

    private static final int MOST = 50;

    private static final Acting ANYWHERE = Acting.system("adaptation", Jurisdiction.COUNTRY, AdaptationPermission.READ);

    private final Doors doors;
    private final PlanList list;
    private final PlanRows rows;
    private final ForceRows force;
    private final Dictionary dictionary;

    PilotProfiles(Doors doors, PlanList list, PlanRows rows, ForceRows force, Dictionary dictionary) {
        this.doors = doors;
        this.list = list;
        this.rows = rows;
        this.force = force;
        this.dictionary = dictionary;
    }

    /** The plans in force, the last changed first. */
    List<PlanLine> inForce(String playbook) {
        PlanSearch search = new PlanSearch("", playbook, null, PlanState.ACTIVE, null, false, false, false);
        return doors.read(ANYWHERE, () -> list.list(ANYWHERE, search, Paging.first(MOST)))
                .rows();
    }

    /** The place of a plan that is or was in force, as it was kept then. */
    Profile kept(UUID plan) {
        return doors.read(ANYWHERE, () -> force.profile(rows.get(plan)));
    }

    /** Of a profile what other places may read. */
    Profile open(Profile profile) {
        Map<String, Object> open = new HashMap<>(profile.values());
        open.keySet().removeIf(field -> !isOpen(field));
        return new Profile(profile.code(), profile.name(), open);
    }

    private boolean isOpen(String id) {
        Field field = dictionary.field(id);
        return field != null && field.category().isOpen();
    }
}
