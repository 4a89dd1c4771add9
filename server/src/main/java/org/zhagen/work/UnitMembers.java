package org.zhagen.work;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Doors;

/** Who is of a unit: whoever holds a position there today, by the directory. */
@Repository
class UnitMembers {

    private static final String ACTING = "select :unit = any (acting_units())";

    private static final String STAFFED = """
            select exists (
              select from directory_position p join account a on a.id = p.person and a.disabled_at is null
               where p.unit = :unit and (p.since is null or p.since <= acting_day())
                 and (p.until is null or p.until >= acting_day()))
            """;

    private static final String PEOPLE = """
            select distinct p.person from directory_position p join account a on a.id = p.person and a.disabled_at is null
             where p.unit = :unit and (p.since is null or p.since <= acting_day())
               and (p.until is null or p.until >= acting_day())
             order by p.person limit 100
            """;

    private final Doors doors;
    private final JdbcClient database;

    UnitMembers(Doors doors, JdbcClient database) {
        this.doors = doors;
        this.database = database;
    }

    /** Whether whoever acts in this transaction is of a unit. */
    boolean isActing(UUID unit) {
        return database.sql(ACTING).param("unit", unit).query(Boolean.class).single();
    }

    /** Whether anybody of a unit can sign in: otherwise nobody would find what waits for it. */
    boolean isStaffed(UUID unit) {
        return doors.read(
                Persons.SYSTEM,
                () -> database.sql(STAFFED)
                        .param("unit", unit)
                        .query(Boolean.class)
                        .single());
    }

    /** Those of a unit who can sign in. */
    List<UUID> people(UUID unit) {
        return doors.read(
                Persons.SYSTEM,
                () -> database.sql(PEOPLE)
                        .param("unit", unit)
                        .query((row, number) -> row.getObject("person", UUID.class))
                        .list());
    }
}
