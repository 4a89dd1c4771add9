package org.zhagen.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Ids;
import org.zhagen.kernel.site.RegionCode;

/** Who does what at which place. */
@Repository
class DeskRows {

    private static final String INSERT = """
            insert into ticket_desk (id, series, doer, region, person, unit, standard_role, name)
            values (:id, :series, :doer, :region, :person, :unit, :standardRole, :name)
            """;

    /** Those nearest to the place; of them the one with the fewest open parts. Counting stops where it no longer matters. */
    private static final String NEAREST = """
            select d.* from ticket_desk d
             where d.series = :series and d.doer = :doer and d.region = any(:regions)
             order by length(d.region) desc,
                      (select count(*) from (
                         select from ticket_party p where p.active and p.unit = d.unit
                         union all
                         select from ticket_party p where p.active and p.person = d.person
                         limit 500) open),
                      d.id
             limit 1
            """;

    private final JdbcClient database;

    DeskRows(JdbcClient database) {
        this.database = database;
    }

    void insert(String series, Desk desk) {
        database.sql(INSERT)
                .param("id", Ids.next())
                .param("series", series)
                .param("doer", desk.doer())
                .param("region", desk.region().digits())
                .param("person", desk.person())
                .param("unit", desk.unit())
                .param("standardRole", desk.standardRole())
                .param("name", desk.name())
                .update();
    }

    void clear(String series, Collection<String> doers) {
        database.sql("delete from ticket_desk where series = :series and doer = any(:doers)")
                .param("series", series)
                .param("doers", doers.toArray(String[]::new))
                .update();
    }

    List<Desk> of(String series) {
        return database.sql("select * from ticket_desk where series = :series order by doer, region, id")
                .param("series", series)
                .query(DeskRows::desk)
                .list();
    }

    /** Who does it at a place; empty where nobody was named. */
    List<Desk> nearest(String series, String doer, RegionCode place) {
        return database.sql(NEAREST)
                .param("series", series)
                .param("doer", doer)
                .param("regions", CourseRows.upwards(place.digits()))
                .query(DeskRows::desk)
                .list();
    }

    private static Desk desk(ResultSet row, int number) throws SQLException {
        return new Desk(
                row.getString("doer"),
                new RegionCode(row.getString("region")),
                row.getObject("person", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("standard_role"),
                row.getString("name"));
    }
}
