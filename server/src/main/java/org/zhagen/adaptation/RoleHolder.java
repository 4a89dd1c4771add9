package org.zhagen.adaptation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a role of the playbook at the site.
 *
 * @param role id in the playbook
 * @param person of the directory; null when a unit holds it
 * @param unit of the directory; null when a person holds it
 * @param name as it was called when it was said
 */
public record RoleHolder(
        String role, @Nullable UUID person, @Nullable UUID unit, String name) {}
