package org.zhagen.identity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;

/**
 * Out of which somebody gives roles.
 *
 * @param gives the permissions that may be given: those held, and those that the role may give without holding them
 * @param onlyAdministrators whether it is that of the first installation, which ends with the three administrators
 * @param from the first day on which the authority itself holds
 * @param until the last one; null for no end
 */
record Authority(
        UUID person,
        Jurisdiction jurisdiction,
        Set<String> gives,
        boolean onlyAdministrators,
        LocalDate from,
        @Nullable LocalDate until) {

    /** That of somebody through one of their grants, narrowed to what they act with at the moment. */
    static Authority of(Acting acting, Grant grant) {
        Set<String> gives = new HashSet<>(acting.permissions());
        gives.retainAll(grant.permissions());
        gives.addAll(grant.grantable());
        return new Authority(
                acting.person(),
                acting.jurisdiction(),
                gives,
                grant.role().equals(StandardRoles.INSTALLER),
                grant.from(),
                grant.until());
    }
}
