package org.zhagen.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Batch;
import org.zhagen.kernel.site.RegionCode;

/** What goes along with regions that get another code. */
@Repository
class CarryOverRows {

    private static final String UNITS = """
            select count(*) from directory_unit where region = any (:codes::text[]) and closed is null
            """;

    private static final String PEOPLE = """
            select count(*) from directory_person where region = any (:codes::text[])
            """;

    /** Names that two units would share: both move to one region, or one moves to where the other is. */
    private static final String NAMES_TWICE = """
            with move (old, new) as (select * from unnest(:old::text[], :new::text[])),
                 after (region, name) as (
                     select coalesce(move.new, u.region), u.name
                       from directory_unit u left join move on move.old = u.region and u.closed is null
                      where u.region in (select old from move union select new from move))
            select name from after group by region, name having count(*) > 1 order by name limit :most
            """;

    private static final String MOVE_UNITS = """
            update directory_unit u set region = move.new, version = version + 1
              from unnest(:old::text[], :new::text[]) as move (old, new)
             where u.region = move.old and u.closed is null
            """;

    private static final String MOVE_PEOPLE = """
            update directory_person p set region = move.new, version = version + 1
              from unnest(:old::text[], :new::text[]) as move (old, new)
             where p.region = move.old
            """;

    private final JdbcClient database;

    CarryOverRows(JdbcClient database) {
        this.database = database;
    }

    int units(Collection<RegionCode> regions) {
        return count(UNITS, regions);
    }

    int people(Collection<RegionCode> regions) {
        return count(PEOPLE, regions);
    }

    private int count(String sql, Collection<RegionCode> regions) {
        return database.sql(sql)
                .param("codes", Batch.texts(regions, RegionCode::digits))
                .query(Integer.class)
                .single();
    }

    List<String> namesTwice(List<RegionMove> moves, int most) {
        return MovedRows.moving(database, NAMES_TWICE, moves)
                .param("most", most)
                .query(CarryOverRows::name)
                .list();
    }

    void move(List<RegionMove> moves) {
        MovedRows.follow(database, List.of(MOVE_UNITS, MOVE_PEOPLE), moves);
    }

    private static String name(ResultSet row, int number) throws SQLException {
        return row.getString("name");
    }
}
