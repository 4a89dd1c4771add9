package org.zhagen.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.site.RegionCode;

/** Open tickets around somebody who works in a community or grid, or oversees a place; confidential ones are left out. */
@Repository
class NearRows {

    private static final String NEAR = """
            select t.id, t.number, c.content->>'title' as course_title, t.region, t.place, t.longitude, t.latitude, t.category,
                   t.phase, t.late, t.opened, t.simulated,
                   :oversees or t.opened_by = :me
                   or exists (select from ticket_party p where p.ticket = t.id
                               and (p.person = :me or p.unit = any ((select acting_units())::uuid[])
                                    or (p.role = :role and p.role <> '' and p.role_region = :prefix))) as concerns
              from ticket t join ticket_course c on c.id = t.course
             where t.region >= :from and t.region < :to and t.closed is null and t.phase in ('unassigned', 'under-way')
               and not t.confidential
             order by t.due nulls last, t.id limit :most
            """;

    private final JdbcClient database;

    NearRows(JdbcClient database) {
        this.database = database;
    }

    /** Of a wider place only to those who may see all of it: a grid is a neighbourhood, a county is not. */
    List<NearTicket> near(Acting acting, int most) {
        String prefix = acting.jurisdiction().prefix();
        boolean oversees = acting.may(TicketPermission.OVERSEE) || acting.may(TicketPermission.DISPATCH);
        boolean around = RegionCode.read(prefix)
                .filter(code -> code.level().compareTo(RegionCode.Level.VILLAGE) >= 0)
                .isPresent();
        if (!oversees && !around) {
            return List.of();
        }
        return database.sql(NEAR)
                .param("oversees", oversees)
                .param("me", acting.person())
                .param("role", acting.role())
                .param("prefix", prefix)
                .param("from", prefix)
                .param("to", prefix + ":")
                .param("most", most)
                .query((row, number) -> near(row))
                .list();
    }

    private static NearTicket near(ResultSet row) throws SQLException {
        return new NearTicket(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("course_title"),
                row.getString("category"),
                TicketColumns.where(row),
                TicketColumns.constant(Flow.Phase.class, row.getString("phase")),
                row.getBoolean("late"),
                row.getObject("opened", OffsetDateTime.class).toInstant(),
                row.getBoolean("concerns"),
                row.getBoolean("simulated"));
    }
}
