package org.zhagen.work;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhagen.access.Batch;
import org.zhagen.access.Doors;
import org.zhagen.directory.RegionMove;
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
                    Persons.SYSTEM, () -> move(changed, MATTERS) + move(changed, ROLES) + move(changed, SUBSTITUTES));
        }
    }

    private int move(RegionsChanged changed, String sql) {
        return database.sql(sql)
                .param("old", Batch.texts(changed.moves(), RegionMove::from))
                .param("new", Batch.texts(changed.moves(), RegionMove::to))
                .update();
    }
}
