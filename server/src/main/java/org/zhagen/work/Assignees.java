package org.zhagen.work;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.directory.Units;
import org.zhagen.identity.Grants;
import org.zhagen.identity.Roles;
import org.zhagen.kernel.site.RegionCode;

/** The front door for rooms in which somebody writes to whom something is to go. */
@Service
public class Assignees {

    private final AssigneeCheck check;
    private final Persons persons;
    private final Units units;
    private final Roles roles;
    private final Grants grants;
    private final UnitMembers members;
    private final StandIns standIns;
    private final Grassroots grassroots;

    Assignees(
            AssigneeCheck check,
            Persons persons,
            Units units,
            Roles roles,
            Grants grants,
            UnitMembers members,
            StandIns standIns,
            Grassroots grassroots) {
        this.check = check;
        this.persons = persons;
        this.units = units;
        this.roles = roles;
        this.grants = grants;
        this.members = members;
        this.standIns = standIns;
        this.grassroots = grassroots;
    }

    /** Somebody, and what they are called. */
    public record Named(Assignee assignee, String name) {}

    /** Whom a text means: only those who will find it in their inbox. Findings name the fields of the draft. */
    public Outcome<Named> read(Acting acting, AssigneeDraft draft) {
        Given given = new Given();
        Assignee assignee = check.of(acting, draft, given);
        return assignee == null ? given.refused() : Outcome.done(new Named(assignee, name(assignee)));
    }

    /** Whether something waits for a community or a grid then, or for somebody who works there. */
    public boolean isGrassroots(Assignee assignee) {
        return grassroots.is(assignee);
    }

    /**
     * Whether somebody may give something to somebody: communities and grids get from above only what stands on their list.
     *
     * @param title what is to be done
     */
    public boolean mayGet(Acting acting, Assignee to, RegionCode place, String title) {
        return grassroots.mayGet(acting, to, place, title);
    }

    /**
     * Those for whom something waits and who can see it: one person and whoever stands in for them today, or all of a unit or in a role,
     * at most a hundred.
     */
    public List<UUID> people(Assignee assignee) {
        UUID person = assignee.person();
        UUID unit = assignee.unit();
        if (person != null) {
            return standIns.with(person);
        }
        return unit == null ? grants.holders(assignee.role(), assignee.region()) : members.people(unit);
    }

    /** What somebody for whom something waits is called; empty where nobody knows. */
    public String name(Assignee assignee) {
        UUID person = assignee.person();
        UUID unit = assignee.unit();
        if (person != null) {
            return persons.name(person).orElse("");
        }
        return unit == null
                ? role(assignee.role())
                : units.known(Persons.SYSTEM, List.of(unit)).stream()
                        .findFirst()
                        .map(known -> known.shortName().isEmpty() ? known.name() : known.shortName())
                        .orElse("");
    }

    private String role(String id) {
        return roles.all().stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .map(role -> role.name(Locale.CHINESE))
                .orElse(id);
    }
}
