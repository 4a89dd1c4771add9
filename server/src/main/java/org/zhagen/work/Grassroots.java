package org.zhagen.work;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.kernel.site.RegionCode;

/**
 * Keeps what is on no list from being pushed down to communities and grids (《北京市接诉即办工作条例》第十七条). What they give one another
 * is theirs.
 */
@Component
class Grassroots {

    private static final Set<String> ROLES = Set.of("community", "grid-worker");

    private static final String OF_COMMUNITY = """
            select exists (
              select from role_grant g
               where g.person = :person and g.role = any (:roles) and g.revoked_at is null
                 and g.valid_from <= acting_day() and (g.valid_until is null or g.valid_until >= acting_day()))
            or exists (
              select from directory_unit u
               where u.kind = 'community'
                 and (u.id = :unit
                      or u.id in (select p.unit from directory_position p
                                   where p.person = :person and (p.since is null or p.since <= acting_day())
                                     and (p.until is null or p.until >= acting_day()))))
            """;

    private final Doors doors;
    private final JdbcClient database;
    private final List<DutyList> lists;

    Grassroots(Doors doors, JdbcClient database, List<DutyList> lists) {
        this.doors = doors;
        this.database = database;
        this.lists = List.copyOf(lists);
    }

    /** Whether something waits for a community or a grid then, or for somebody who works there. */
    boolean is(Assignee assignee) {
        UUID unit = assignee.unit();
        UUID person = assignee.person();
        if (!assignee.role().isEmpty()) {
            return ROLES.contains(assignee.role());
        }
        return doors.read(
                Persons.SYSTEM,
                () -> database.sql(OF_COMMUNITY)
                        .param("unit", unit)
                        .param("person", person)
                        .param("roles", ROLES.toArray(String[]::new))
                        .query(Boolean.class)
                        .single());
    }

    /** Whether somebody may give it to somebody. */
    boolean mayGet(Acting acting, Assignee to, RegionCode place, String title) {
        boolean theirOwn = ROLES.contains(acting.role());
        return theirOwn || !is(to) || lists.stream().allMatch(list -> list.allows(place, title));
    }
}
