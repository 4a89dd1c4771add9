package org.zhagen.ticket;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhagen.identity.Grants;
import org.zhagen.identity.RoleView;
import org.zhagen.identity.Roles;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.site.RegionCode;

/** Finds out for what the plans in force need somebody, and for what nobody was named. */
@Component
class DeskRoles {

    private static final Set<String> NO_ROLES = Set.of("", "assignee", "opener", "resident", "anyone");

    private final CourseRows courses;
    private final DeskRows rows;
    private final Grants grants;
    private final Roles roles;

    DeskRoles(CourseRows courses, DeskRows rows, Grants grants, Roles roles) {
        this.courses = courses;
        this.rows = rows;
        this.grants = grants;
        this.roles = roles;
    }

    /** What is needed in a jurisdiction and around it, by plan. */
    List<DeskRole> around(String prefix) {
        List<InstalledCourse> all = courses.around(prefix);
        Map<String, String> titles =
                rows.titles(all.stream().map(InstalledCourse::series).collect(Collectors.toSet()));
        Map<String, DeskRole> needed = new LinkedHashMap<>();
        for (InstalledCourse course : all) {
            doers(course.course())
                    .filter(doer -> !NO_ROLES.contains(doer))
                    .map(doer -> new DeskRole(
                            course.series(),
                            course.title(),
                            course.region(),
                            doer,
                            title(doer, titles.getOrDefault(DeskRole.id(course.series(), doer), ""))))
                    .forEach(role -> needed.putIfAbsent(role.id(), role));
        }
        return List.copyOf(needed.values());
    }

    /** Those for which nobody was named anywhere, and whom no role of the installation stands for. */
    List<DeskRole> open(Collection<DeskRole> needed) {
        Set<String> named = rows.named(needed.stream().map(DeskRole::series).collect(Collectors.toSet()));
        return needed.stream()
                .filter(role -> !named.contains(role.id()))
                .filter(Predicate.not(role -> isHeld(role.doer(), role.region())))
                .toList();
    }

    /** Whether somebody to whom {@link Placing} gives something holds a role of the installation at a place, around it or within it. */
    boolean isHeld(String role, RegionCode place) {
        return find(role).isPresent() && grants.isHeldAround(role, place);
    }

    /** A role of the installation. */
    Optional<RoleView> find(String role) {
        return roles.all().stream().filter(known -> known.id().equals(role)).findFirst();
    }

    String title(String doer, String said) {
        return said.isEmpty() ? find(doer).map(DeskRoles::name).orElse("") : said;
    }

    static String name(RoleView role) {
        return role.name(Locale.CHINESE);
    }

    private static Stream<String> doers(Course course) {
        return Stream.of(
                        course.openedBy().stream(),
                        course.table().values().stream(),
                        Stream.of(course.otherwise(), course.review().by()),
                        course.legs().stream().map(Leg::by),
                        course.overdue().stream().map(Course.Late::to))
                .flatMap(each -> each);
    }
}
