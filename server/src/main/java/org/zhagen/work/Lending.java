package org.zhagen.work;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.identity.Grants;

/** What somebody is lent today by those for whom they stand in. */
@Component
class Lending {

    private final StandIns standIns;
    private final Grants grants;
    private final List<String> kinds;

    Lending(StandIns standIns, Grants grants, List<StandInKind> kinds) {
        this.standIns = standIns;
        this.grants = grants;
        this.kinds = kinds.stream().map(StandInKind::kind).toList();
    }

    /** On whose behalf somebody acts. */
    Behalf behalf(Acting acting) {
        Map<UUID, String> absent = standIns.of(acting);
        if (absent.isEmpty()) {
            return Behalf.NONE;
        }
        List<Grants.Held> lent = grants.heldBy(absent.keySet()).stream()
                .filter(held -> !isOwn(held, acting))
                .toList();
        return new Behalf(absent, lent, kinds);
    }

    /** What waits for that role is in the inbox already. */
    private static boolean isOwn(Grants.Held held, Acting acting) {
        return held.role().equals(acting.role())
                && held.region().equals(acting.jurisdiction().prefix());
    }

    boolean standsIn(Acting acting) {
        return !standIns.of(acting).isEmpty();
    }

    /** Those of the absent who hold a role today in exactly one jurisdiction, by name. */
    List<Substitutes.Absent> inWhosePlace(Acting acting, String role, String region) {
        Map<UUID, String> absent = standIns.of(acting);
        return grants.heldBy(absent.keySet()).stream()
                .filter(held -> held.role().equals(role) && held.region().equals(region))
                .map(held -> new Substitutes.Absent(held.person(), absent.getOrDefault(held.person(), "")))
                .sorted(Comparator.comparing(Substitutes.Absent::name).thenComparing(Substitutes.Absent::person))
                .toList();
    }
}
