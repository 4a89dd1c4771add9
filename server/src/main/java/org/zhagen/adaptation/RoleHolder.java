package org.zhagen.adaptation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a role of the playbook at the site, alone or beside others, or does what its dispatch tables give to a body: exactly one
 * of the three.
 *
 * @param role id in the playbook; or a body of a dispatch table, as it is written there
 * @param person of the directory
 * @param unit of the directory
 * @param standardRole id of a standard role: whoever holds it nearest to the place
 * @param name as it was called when it was said
 */
public record RoleHolder(
        String role,
        @Nullable UUID person,
        @Nullable UUID unit,
        @Nullable String standardRole,
        String name) {}
