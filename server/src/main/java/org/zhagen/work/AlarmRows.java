package org.zhagen.work;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Batch;

/** Matters whose next alarm is due. What another node, or somebody who acts, has in hand is passed over until the next time. */
@Repository
class AlarmRows {

    private static final String TAKE = """
            select * from work_matter where alarm <= :now and closed is null
             order by alarm limit :most for update skip locked
            """;

    private static final String KEEP = """
            update work_matter m set alarm = k.alarm, rung = k.rung
              from unnest(:ids::text[]::uuid[], :alarms::text[]::timestamptz[], :rungs::text[]::smallint[]) as k (id, alarm, rung)
             where m.id = k.id
            """;

    private final JdbcClient database;

    AlarmRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A matter that is to be looked at.
     *
     * @param rung how many of the tiers were told
     */
    record Due(Matter matter, int rung) {}

    /**
     * What it says afterwards.
     *
     * @param alarm when it is to be looked at again; null for never
     */
    record Next(UUID matter, @Nullable Instant alarm, int rung) {}

    List<Due> take(Instant now, int most) {
        return database.sql(TAKE)
                .param("now", MatterRows.column(now))
                .param("most", most)
                .query((row, number) -> new Due(MatterRows.matter(row, number), row.getInt("rung")))
                .list();
    }

    void keep(List<Next> looked) {
        database.sql(KEEP)
                .param("ids", Batch.texts(looked, Next::matter))
                .param("alarms", Batch.texts(looked, Next::alarm))
                .param("rungs", Batch.texts(looked, Next::rung))
                .update();
    }
}
