package org.zhagen.work;

import org.zhagen.access.Text;

/**
 * To whom something is to go, as somebody wrote it: either a person or a role with its jurisdiction.
 *
 * @param person a name, a name with its unit as the field offers it, or an id
 * @param role id of a role
 * @param region digits of the jurisdiction of the role; empty for the one in which the writer acts
 */
public record AssigneeDraft(String person, String role, String region) {

    public static final AssigneeDraft BLANK = new AssigneeDraft("", "", "");

    public AssigneeDraft {
        person = Text.of(person);
        role = Text.of(role);
        region = Text.of(region);
    }

    public static AssigneeDraft person(Object id) {
        return new AssigneeDraft(id.toString(), "", "");
    }

    public static AssigneeDraft role(String role, String region) {
        return new AssigneeDraft("", role, region);
    }
}
