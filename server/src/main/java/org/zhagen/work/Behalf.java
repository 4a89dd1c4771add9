package org.zhagen.work;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhagen.access.Acting;
import org.zhagen.identity.Grants;

/**
 * On whose behalf somebody acts today.
 *
 * @param absent names by person
 * @param roles that the absent hold, those left out in which whoever stands in acts as well
 * @param kinds of matters that may be ended in the place of who holds a role
 */
record Behalf(Map<UUID, String> absent, List<Grants.Held> roles, List<String> kinds) {

    static final Behalf NONE = new Behalf(Map.of(), List.of(), List.of());

    Behalf {
        roles = List.copyOf(roles);
        kinds = List.copyOf(kinds);
    }

    /** A role in a jurisdiction, in which matters of a kind may be waiting. */
    record Lent(String role, String region, String kind) {}

    /** Where something may be waiting that is lent. */
    List<Lent> lent() {
        Set<Lent> lent = new LinkedHashSet<>();
        roles.forEach(held -> kinds.forEach(kind -> lent.add(new Lent(held.role(), held.region(), kind))));
        return List.copyOf(lent);
    }

    /** For whom somebody has a matter in the inbox; empty for themselves. */
    String standsFor(Acting acting, String kind, Assignee assignee) {
        UUID holder = assignee.person();
        if (holder != null) {
            return holder.equals(acting.person()) ? "" : absent.getOrDefault(holder, "");
        }
        return kinds.contains(kind)
                ? roles.stream()
                        .filter(held -> held.role().equals(assignee.role())
                                && held.region().equals(assignee.region()))
                        .map(held -> absent.getOrDefault(held.person(), ""))
                        .findFirst()
                        .orElse("")
                : "";
    }
}
