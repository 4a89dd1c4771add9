package org.zhagen.adaptation;

import org.zhagen.access.Text;

/**
 * Who is to hold a role, as it was given.
 *
 * @param role id in the playbook
 * @param person id in the directory; empty for none
 * @param unit id in the directory; empty for none. With neither the role is open again
 */
public record HolderDraft(String role, String person, String unit) {
    public HolderDraft {
        role = Text.of(role);
        person = Text.of(person);
        unit = Text.of(unit);
    }
}
