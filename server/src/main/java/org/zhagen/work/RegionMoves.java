package org.zhagen.work;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhagen.access.Doors;
import org.zhagen.directory.MovedRows;
import org.zhagen.directory.RegionsChanged;

/** What is open goes along with regions that get another code; what is done keeps the code of its time. */
@Component
class RegionMoves {

    private static final String MATTERS = """
            update work_matter m set region = move.new, version = version + 1
              from unnest(:old::text[], :new::text[]) as move (old, new)
             where m.region = move.old and m.closed is null
            """;

    private static final String ROLES = """
            update work_matter m set role_region = move.new, version = version + 1
              from unnest(:old::text[], :new::text[]) as move (old, new)
             where m.role_region = move.old and m.role <> '' and m.closed is null
            """;

    private static final String SUBSTITUTES = """
            update work_substitute s set region = move.new
              from unnest(:old::text[], :new::text[]) as move (old, new)
             where s.region = move.old and s.ended is null
            """;

    private final Doors doors;
    private final JdbcClient database;

    RegionMoves(Doors doors, JdbcClient database) {
        this.doors = doors;
        this.database = database;
    }

    /** In the transaction of the change. */
    @EventListener
    void moved(RegionsChanged changed) {
        if (!changed.moves().isEmpty()) {
            doors.write(
                    Persons.SYSTEM,
                    () -> MovedRows.follow(database, List.of(MATTERS, ROLES, SUBSTITUTES), changed.moves()));
        }
    }
}
