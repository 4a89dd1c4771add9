package org.zhagen.adaptation;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Jurisdiction;
import org.zhagen.work.Assignee;
import org.zhagen.work.Succession;

/** Who holds the roles of plans. */
@Repository
class PlanHolderRows {

    private static final String PUT = """
            insert into adaptation_holder (plan_id, role, place, person, unit, standard_role, name)
            values (:plan, :role, :place, :person, :unit, :standardRole, :name)
            """;

    private static final String COPY = """
            insert into adaptation_holder (plan_id, role, place, person, unit, standard_role, name)
            select :to, role, place, person, unit, standard_role, name from adaptation_holder where plan_id = :from
            """;

    private static final String SUCCEED = """
            update adaptation_holder h
               set person = :person::uuid, unit = :unit::uuid, standard_role = :standardRole, name = :name
              from adaptation_plan p
             where p.id = h.plan_id and h.person = :from and starts_with(p.region, :prefix)
               and p.state not in ('superseded', 'ended', 'withdrawn')
            """;

    private final JdbcClient database;

    PlanHolderRows(JdbcClient database) {
        this.database = database;
    }

    /** By role, in the order in which they were named. */
    List<RoleHolder> of(UUID plan) {
        return database.sql(
                        "select role, person, unit, standard_role, name from adaptation_holder where plan_id = :plan order by role, place")
                .param("plan", plan)
                .query((row, number) -> new RoleHolder(
                        row.getString("role"),
                        row.getObject("person", UUID.class),
                        row.getObject("unit", UUID.class),
                        row.getString("standard_role"),
                        row.getString("name")))
                .list();
    }

    /** Names all who hold a role; with none it is open. */
    void name(UUID plan, String role, List<RoleHolder> all) {
        database.sql("delete from adaptation_holder where plan_id = :plan and role = :role")
                .param("plan", plan)
                .param("role", role)
                .update();
        for (int i = 0; i < all.size(); i++) {
            put(plan, i, all.get(i));
        }
    }

    private void put(UUID plan, int place, RoleHolder holder) {
        database.sql(PUT)
                .param("plan", plan)
                .param("role", holder.role())
                .param("place", place)
                .param("person", holder.person())
                .param("unit", holder.unit())
                .param("standardRole", holder.standardRole())
                .param("name", holder.name())
                .update();
    }

    /**
     * Gives the roles that somebody holds in plans that are under way or in force to somebody else.
     *
     * @return how many
     */
    int succeed(UUID from, Succession.Heir heir, Jurisdiction jurisdiction) {
        Assignee to = heir.assignee();
        UUID person = to.person();
        return database.sql(SUCCEED)
                .param("from", from)
                .param("person", person, Types.OTHER)
                .param("unit", person == null ? to.unit() : null, Types.OTHER)
                .param("standardRole", person == null && !to.role().isEmpty() ? to.role() : null, Types.VARCHAR)
                .param("name", heir.name())
                .param("prefix", jurisdiction.prefix())
                .update();
    }

    /** What holds in one revision holds in the next one. */
    void copy(UUID from, UUID to) {
        database.sql(COPY).param("from", from).param("to", to).update();
    }
}
