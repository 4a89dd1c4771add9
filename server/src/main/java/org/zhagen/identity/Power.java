package org.zhagen.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhagen.access.Permission;
import org.zhagen.audit.AuditPermission;

/**
 * The three powers of administrators that nobody may unite (三权分立; GB/T 22239-2019, 8.1.5: system, audit and security
 * management are separate). Which power a role has follows from what it permits.
 */
enum Power {
    SYSTEM(IdentityPermission.MANAGE_ACCOUNTS),
    SECURITY(IdentityPermission.GRANT),
    AUDIT(AuditPermission.READ);

    /** The permissions that make an administrator. */
    static final Set<String> PERMISSIONS =
            Arrays.stream(values()).map(power -> power.permission).collect(Collectors.toUnmodifiableSet());

    private final String permission;

    Power(Permission permission) {
        this.permission = permission.id();
    }

    static Set<Power> of(Collection<String> permissions) {
        Set<Power> powers = EnumSet.noneOf(Power.class);
        for (Power power : values()) {
            if (permissions.contains(power.permission)) {
                powers.add(power);
            }
        }
        return powers;
    }
}
