package org.zhagen.identity;

import java.util.Set;

/**
 * What one may do together.
 *
 * @param id kebab-case, stable
 * @param permissions ids of {@link org.zhagen.access.Permission}s
 * @param grantable ids of those that its holder may give to others without holding them
 */
record Role(String id, String nameZh, String nameEn, Set<String> permissions, Set<String> grantable) {

    Role {
        permissions = Set.copyOf(permissions);
        grantable = Set.copyOf(grantable);
    }
}
