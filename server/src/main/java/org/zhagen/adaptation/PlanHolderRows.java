package org.zhagen.adaptation;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds the roles of plans. */
@Repository
class PlanHolderRows {

    private static final String PUT = """
            insert into adaptation_holder (plan_id, role, person, unit, standard_role, name)
            values (:plan, :role, :person, :unit, :standardRole, :name)
            on conflict (plan_id, role) do update
               set person = excluded.person, unit = excluded.unit, standard_role = excluded.standard_role, name = excluded.name
            """;

    private static final String COPY = """
            insert into adaptation_holder (plan_id, role, person, unit, standard_role, name)
            select :to, role, person, unit, standard_role, name from adaptation_holder where plan_id = :from
            """;

    private final JdbcClient database;

    PlanHolderRows(JdbcClient database) {
        this.database = database;
    }

    List<RoleHolder> of(UUID plan) {
        return database.sql(
                        "select role, person, unit, standard_role, name from adaptation_holder where plan_id = :plan order by role")
                .param("plan", plan)
                .query((row, number) -> new RoleHolder(
                        row.getString("role"),
                        row.getObject("person", UUID.class),
                        row.getObject("unit", UUID.class),
                        row.getString("standard_role"),
                        row.getString("name")))
                .list();
    }

    void put(UUID plan, RoleHolder holder) {
        database.sql(PUT)
                .param("plan", plan)
                .param("role", holder.role())
                .param("person", holder.person())
                .param("unit", holder.unit())
                .param("standardRole", holder.standardRole())
                .param("name", holder.name())
                .update();
    }

    void remove(UUID plan, String role) {
        database.sql("delete from adaptation_holder where plan_id = :plan and role = :role")
                .param("plan", plan)
                .param("role", role)
                .update();
    }

    /** What holds in one revision holds in the next one. */
    void copy(UUID from, UUID to) {
        database.sql(COPY).param("from", from).param("to", to).update();
    }
}
