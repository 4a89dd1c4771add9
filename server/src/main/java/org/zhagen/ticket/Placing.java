package org.zhagen.ticket;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhagen.identity.Grants;
import org.zhagen.identity.RoleView;
import org.zhagen.identity.Roles;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.work.Assignee;

/** Finds out who does at a place what a role or a body of the playbook does. */
@Component
class Placing {

    /** Who looks after what nobody was named for: the team of the place. */
    static final String TEAM = "site-team";

    private final DeskRows desks;
    private final Grants grants;
    private final Roles roles;

    Placing(DeskRows desks, Grants grants, Roles roles) {
        this.desks = desks;
        this.grants = grants;
        this.roles = roles;
    }

    /** For whom something waits, and how that is called. */
    record Placed(String doer, Assignee assignee, String name) {}

    /**
     * Who does it; where nobody was named whoever gets all that is not dispatched otherwise, and at last the team of the place, so that
     * nothing is lost.
     */
    Placed place(InstalledCourse course, String doer, RegionCode where) {
        return named(course, doer, where)
                .or(() -> named(course, course.course().otherwise(), where))
                .orElseGet(() -> team(course));
    }

    /** Who decides about an objection: the reviewer of the procedure where there is one, otherwise whoever dispatches. */
    Placed reviewer(InstalledCourse course, RegionCode where) {
        return named(course, course.course().review().by(), where)
                .orElseGet(() -> place(course, course.course().otherwise(), where));
    }

    /** The team of the place, which looks after what is nobody's. */
    Placed team(InstalledCourse course) {
        return new Placed(TEAM, Assignee.role(TEAM, course.region()), roleName(TEAM));
    }

    /** All of those whom {@link #reviewer} may find. */
    List<Placed> reviewers(InstalledCourse course, RegionCode where) {
        List<Placed> named = all(course, course.course().review().by(), where);
        return named.isEmpty() ? those(course, course.course().otherwise(), where) : named;
    }

    /** All of those whom {@link #place} may find. */
    List<Placed> those(InstalledCourse course, String doer, RegionCode where) {
        return Stream.of(doer, course.course().otherwise())
                .map(named -> all(course, named, where))
                .filter(named -> !named.isEmpty())
                .findFirst()
                .orElseGet(() -> List.of(place(course, doer, where)));
    }

    /** Who looks after what goes on for too long: whoever was named for that, otherwise whoever dispatches. */
    Placed supervisor(InstalledCourse course, RegionCode where) {
        return named(course, "supervisor", where)
                .orElseGet(() -> place(course, course.course().otherwise(), where));
    }

    /** The same where somebody was named for it; a role of the installation that is called the same counts as named. */
    Optional<Placed> named(InstalledCourse course, String doer, RegionCode where) {
        if (doer.isEmpty()) {
            return Optional.empty();
        }
        return desks.nearest(course.series(), doer, where).stream()
                .findFirst()
                .flatMap(desk -> placed(desk, where))
                .or(() -> nearest(doer, doer, where));
    }

    /** All who were named for it, whoever of them gets the next. */
    List<Placed> all(InstalledCourse course, String doer, RegionCode where) {
        if (doer.isEmpty()) {
            return List.of();
        }
        List<Placed> named = desks.all(course.series(), doer, where).stream()
                .flatMap(desk -> placed(desk, where).stream())
                .toList();
        return named.isEmpty() ? nearest(doer, doer, where).stream().toList() : named;
    }

    private Optional<Placed> placed(Desk desk, RegionCode where) {
        UUID person = desk.person();
        UUID unit = desk.unit();
        String role = desk.standardRole();
        if (person != null) {
            return Optional.of(new Placed(desk.doer(), Assignee.person(person), desk.name()));
        }
        if (unit != null) {
            return Optional.of(new Placed(desk.doer(), Assignee.unit(unit), desk.name()));
        }
        return role == null ? Optional.empty() : nearest(desk.doer(), role, where);
    }

    private Optional<Placed> nearest(String doer, String role, RegionCode where) {
        if (roles.all().stream().noneMatch(known -> known.id().equals(role))) {
            return Optional.empty();
        }
        return grants.held(role, List.of(CourseRows.upwards(where.digits()))).stream()
                .max(Comparator.comparingInt(String::length))
                .map(region -> new Placed(doer, Assignee.role(role, region), roleName(role)));
    }

    private String roleName(String role) {
        return roles.all().stream()
                .filter(known -> known.id().equals(role))
                .findFirst()
                .map((RoleView known) -> known.name(Locale.CHINESE))
                .orElse(role);
    }
}
