package org.zhagen.assessment;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.site.RegionCode;

/** What has to be asked to keep the sites of the country in memory: which there are, and what changed since. */
@Repository
class BoardRows {

    /** So many transactions back it is known what changed; a board that was not asked about for longer is read anew. */
    static final long KEPT = 100_000;

    /**
     * A transaction is news when the earlier snapshot did not see it. Numbers above those that are given out now came with a backup
     * from another server and mean nothing here.
     */
    private static final String NEWS = """
            select pg_current_snapshot()::text as snapshot,
                   pg_snapshot_xmin(:since::pg_snapshot)::text::bigint
                     < pg_snapshot_xmax(pg_current_snapshot())::text::bigint - :kept as stale,
                   array(select distinct field from assessment_revision
                          where tx >= pg_snapshot_xmin(:since::pg_snapshot)
                            and tx < pg_snapshot_xmax(pg_current_snapshot())
                            and not pg_visible_in_snapshot(tx, :since::pg_snapshot)) as fields
            """;

    /** What no board asks about any more. Numbers of the future stay: a transaction of today may rely on its row being there. */
    private static final String PRUNE = """
            delete from assessment_revision
             where tx < greatest(0, pg_snapshot_xmax(pg_current_snapshot())::text::bigint - :kept)::text::xid8
            """;

    private static final String SITES = """
            select r.code, r.name, row_number() over (order by r.name collate pinyin, r.code) as rank
              from assessment_site s join directory_region r on r.code = s.region
             where s.known > 0 and r.closed is null and length(s.region) = :length order by r.code
            """;

    private final JdbcClient database;

    BoardRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * What happened since a snapshot.
     *
     * @param stale whether it was too long ago to be known
     * @param snapshot now, in the words of PostgreSQL
     * @param fields that changed; empty text for the sites themselves
     */
    record News(boolean stale, String snapshot, Set<String> fields) {}

    /**
     * A site by itself.
     *
     * @param rank its place when all are sorted by their names
     */
    record Site(RegionCode code, String name, int rank) {}

    String snapshot() {
        return database.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
    }

    News news(String since) {
        return news(since, KEPT);
    }

    News news(String since, long kept) {
        return database.sql(NEWS)
                .param("since", since)
                .param("kept", kept)
                .query((row, number) -> new News(row.getBoolean("stale"), row.getString("snapshot"), Set.of((String[])
                        row.getArray("fields").getArray())))
                .single();
    }

    /**
     * Forgets what changed more than so many transactions ago.
     *
     * @return how many rows went
     */
    int prune(long kept) {
        return database.sql(PRUNE).param("kept", kept).update();
    }

    List<Site> sites(RegionCode.Level level) {
        return database.sql(SITES)
                .param("length", level.length())
                .query((row, number) ->
                        new Site(new RegionCode(row.getString("code")), row.getString("name"), row.getInt("rank")))
                .list();
    }
}
