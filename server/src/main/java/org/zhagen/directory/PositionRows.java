package org.zhagen.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Batch;
import org.zhagen.access.Ids;

/** The rows of positions. */
@Repository
class PositionRows {

    private static final String OF_PERSON = """
            select o.id, o.unit, u.name as unit_name, o.title, o.since, o.until, o.main
              from directory_position o join directory_unit u on u.id = o.unit
             where o.person = :person
             order by o.until desc nulls first, o.main desc, o.since desc nulls last, o.id
            """;

    private static final String INSERT = """
            insert into directory_position (id, person, unit, region, title, since, main)
            select * from unnest(:ids::text[]::uuid[], :people::text[]::uuid[], :units::text[]::uuid[], :regions::text[],
                                 :titles::text[], :since::text[]::date[], :main::text[]::boolean[])
            """;

    /** What began after the day on which it is to end has lasted one day. */
    private static final String END = """
            update directory_position set until = greatest(since, :day) where id = :id and until is null
            """;

    private static final String END_MAIN = """
            update directory_position set until = greatest(since, ending.day)
              from unnest(:people::text[]::uuid[], :days::text[]::date[]) as ending (person, day)
             where directory_position.person = ending.person and main and until is null
            """;

    private static final String RETITLE_MAIN = """
            update directory_position set title = named.title
              from unnest(:people::text[]::uuid[], :titles::text[]) as named (person, title)
             where directory_position.person = named.person and main and until is null
            """;

    private final JdbcClient database;

    PositionRows(JdbcClient database) {
        this.database = database;
    }

    /** The main position of somebody ends on a day. */
    record End(UUID person, LocalDate day) {}

    /** The main position of somebody is called otherwise. */
    record Title(UUID person, String title) {}

    /** What somebody holds and held, the present first. */
    List<Position> of(UUID person) {
        return database.sql(OF_PERSON)
                .param("person", person)
                .query(PositionRows::position)
                .list();
    }

    void insert(Collection<PositionRow> rows) {
        database.sql(INSERT)
                .param("ids", Batch.texts(rows, row -> Ids.next()))
                .param("people", Batch.texts(rows, PositionRow::person))
                .param("units", Batch.texts(rows, PositionRow::unit))
                .param("regions", Batch.texts(rows, PositionRow::region))
                .param("titles", Batch.texts(rows, PositionRow::title))
                .param("since", Batch.texts(rows, PositionRow::since))
                .param("main", Batch.texts(rows, PositionRow::main))
                .update();
    }

    boolean end(UUID id, LocalDate day) {
        return database.sql(END).param("id", id).param("day", day).update() == 1;
    }

    void endMain(Collection<End> endings) {
        database.sql(END_MAIN)
                .param("people", Batch.texts(endings, End::person))
                .param("days", Batch.texts(endings, End::day))
                .update();
    }

    void retitleMain(Collection<Title> titles) {
        database.sql(RETITLE_MAIN)
                .param("people", Batch.texts(titles, Title::person))
                .param("titles", Batch.texts(titles, Title::title))
                .update();
    }

    private static Position position(ResultSet row, int number) throws SQLException {
        return new Position(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("unit_name"),
                row.getString("title"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBoolean("main"));
    }
}
