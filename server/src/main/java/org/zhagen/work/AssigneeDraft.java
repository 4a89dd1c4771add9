package org.zhagen.work;

import org.zhagen.access.Text;

/**
 * To whom something is to go, as somebody wrote it: either a person, or a role with its jurisdiction, or a unit.
 *
 * @param person a name, a name with its unit as the field offers it, or an id
 * @param role id of a role
 * @param region digits of the jurisdiction of the role; empty for the one in which the writer acts
 * @param unit a name, a name with the code of its region as the field offers it, or an id
 */
public record AssigneeDraft(String person, String role, String region, String unit) {

    public static final AssigneeDraft BLANK = new AssigneeDraft("", "", "", "");

    public AssigneeDraft {
        person = Text.of(person);
        role = Text.of(role);
        region = Text.of(region);
        unit = Text.of(unit);
    }

    public static AssigneeDraft person(Object id) {
        return new AssigneeDraft(id.toString(), "", "", "");
    }

    public static AssigneeDraft role(String role, String region) {
        return new AssigneeDraft("", role, region, "");
    }

    public static AssigneeDraft unit(Object id) {
        return new AssigneeDraft("", "", "", id.toString());
    }
}
