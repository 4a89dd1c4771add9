package org.zhagen.assessment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Batch;
import org.zhagen.directory.RegionMove;
import org.zhagen.kernel.site.RegionCode;

/** The rows of what people were asked to find out. */
@Repository
class ResearchRows {

    private static final String CARRY = """
            update assessment_research set region = moved.later
              from unnest(:from::text[], :to::text[]) as moved (earlier, later) where region = moved.earlier
            """;

    private final JdbcClient database;

    ResearchRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * What somebody was asked to find out.
     *
     * @param subject under which the matter was opened
     */
    record Open(RegionCode region, String field, String subject) {}

    /** Lets one after the other ask for something at a site, so that nobody is asked twice for the same. */
    void await(RegionCode site) {
        database.sql("select pg_advisory_xact_lock(hashtext('assessment.tasks:' || :site))")
                .param("site", site.digits())
                .query((row, number) -> number)
                .list();
    }

    List<Open> of(Collection<RegionCode> regions) {
        return database.sql(
                        "select region, field, subject from assessment_research where region = any (:regions::text[])")
                .param("regions", Batch.texts(Set.copyOf(regions), RegionCode::digits))
                .query((row, number) -> new Open(
                        new RegionCode(row.getString("region")), row.getString("field"), row.getString("subject")))
                .list();
    }

    boolean insert(Open open, Instant now) {
        int rows = database.sql("""
                        insert into assessment_research (region, field, subject, opened)
                        values (:region, :field, :subject, :now) on conflict do nothing
                        """)
                .param("region", open.region().digits())
                .param("field", open.field())
                .param("subject", open.subject())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        return rows > 0;
    }

    void delete(String subject) {
        database.sql("delete from assessment_research where subject = :subject")
                .param("subject", subject)
                .update();
    }

    void carry(List<RegionMove> moves) {
        database.sql(CARRY)
                .param("from", Batch.texts(moves, RegionMove::from))
                .param("to", Batch.texts(moves, RegionMove::to))
                .update();
    }
}
