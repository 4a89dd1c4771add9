package org.zhagen.adaptation;

import org.zhagen.access.Text;

/**
 * Who is to hold a role, as it was given.
 *
 * @param role id in the playbook; or a body of a dispatch table, as it is written there
 * @param person id in the directory; empty for none
 * @param unit id in the directory; empty for none
 * @param standardRole id of a standard role; empty for none. With none of the three nobody is meant, and a role
 *     of which no other draft says more is open again
 */
public record HolderDraft(String role, String person, String unit, String standardRole) {
    public HolderDraft {
        role = Text.of(role);
        person = Text.of(person);
        unit = Text.of(unit);
        standardRole = Text.of(standardRole);
    }
}
