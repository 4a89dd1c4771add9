package org.zhagen.ticket;

import org.zhagen.access.Text;

/**
 * Who is to do something at a place, as somebody wrote it: a unit, whoever holds a role, or a person.
 *
 * @param work the {@link DeskRole#id} of what is to be done
 * @param region a code or a name; empty for all of where the plan runs within the own jurisdiction
 * @param unit a name, a name with the code of its region, or an id
 * @param role id of a role of the installation
 * @param person a name, a name with its unit, or an id
 */
public record DeskDraft(String work, String region, String unit, String role, String person) {

    public DeskDraft {
        work = Text.of(work);
        region = Text.of(region);
        unit = Text.of(unit);
        role = Text.of(role);
        person = Text.of(person);
    }

    /** Nobody yet. */
    public static DeskDraft blank(String work) {
        return new DeskDraft(work, "", "", "", "");
    }

    /** A desk as a form shows it. */
    public static DeskDraft of(DeskLine line) {
        Desk desk = line.desk();
        return new DeskDraft(
                line.role().id(),
                desk.region().digits(),
                desk.unit() == null ? "" : desk.name(),
                desk.standardRole() == null ? "" : desk.standardRole(),
                desk.person() == null ? "" : desk.name());
    }
}
