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
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.site.RegionCode;

/** Open tickets around somebody who works in a community or grid, or oversees a place; confidential ones are left out. */
@Repository
class NearRows {

    private static final String NEAR = """
            select t.id, t.number, t.course, c.content->>'title' as course_title, t.region, t.place, t.longitude, t.latitude, t.category,
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
    private final CourseRows courses;

    NearRows(JdbcClient database, CourseRows courses) {
        this.database = database;
        this.courses = courses;
    }

    /** To those who walk about in a community or grid, and of a wider place only to those who may see all of it. */
    List<NearTicket> near(Acting acting, int most) {
        String prefix = acting.jurisdiction().prefix();
        boolean oversees = acting.may(TicketPermission.OVERSEE) || acting.may(TicketPermission.DISPATCH);
        boolean around = acting.may(TicketPermission.HANDLE)
                && RegionCode.read(prefix)
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
                .query(this::near)
                .list();
    }

    private NearTicket near(ResultSet row, int number) throws SQLException {
        boolean concerns = row.getBoolean("concerns");
        return new NearTicket(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("course_title"),
                row.getString("category"),
                where(row, concerns),
                TicketColumns.constant(Flow.Phase.class, row.getString("phase")),
                row.getBoolean("late"),
                row.getObject("opened", OffsetDateTime.class).toInstant(),
                concerns,
                row.getBoolean("simulated"));
    }

    /** Where a procedure asks for a place as something personal, such as a home, neighbours know the region and no more. */
    private Ticket.Where where(ResultSet row, boolean concerns) throws SQLException {
        Ticket.Where where = TicketColumns.where(row);
        boolean home = courses.known(row.getObject("course", UUID.class)).course().form().stream()
                .anyMatch(field -> field.type() == FormField.Kind.LOCATION && field.personal());
        return home && !concerns ? new Ticket.Where(where.region(), "", null, null) : where;
    }
}
