package org.zhagen.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.identity.PageTest;

/** What changed is known for as long as somebody may ask, on this server and after its data went to another one. */
@PageTest
class RevisionsTest {

    private static final Acting ME = Acting.system("test", Jurisdiction.COUNTRY);

    /** Rows of another server, whose transactions had the numbers that come next here. */
    private static final String RESTORED = """
            insert into assessment_revision (tx, field)
            select (pg_current_xact_id()::text::bigint + n)::text::xid8, 'restored' from generate_series(1, 5) n
            on conflict do nothing
            """;

    private static final String CHANGED = """
            insert into assessment_revision (tx, field) values (pg_current_xact_id(), 'restored') on conflict do nothing
            """;

    @Autowired
    private Doors doors;

    @Autowired
    private BoardRows rows;

    @Autowired
    private JdbcClient database;

    private BoardRows.News news(String since, long kept) {
        return doors.read(ME, () -> rows.news(since, kept));
    }

    private int write(String sql) {
        return doors.write(ME, () -> database.sql(sql).update());
    }

    @Test
    void afterARestoreIntoANewClusterEveryChangeIsStillNews() {
        write(RESTORED);
        String before = doors.read(ME, rows::snapshot);
        assertThat(news(before, BoardRows.KEPT).fields()).doesNotContain("restored");
        for (int round = 0; round < 8; round++) {
            String since = doors.read(ME, rows::snapshot);
            write(CHANGED);
            assertThat(news(since, BoardRows.KEPT).fields()).contains("restored");
        }
    }

    @Test
    void whatNobodyAsksAboutAnyMoreIsForgottenAndWhoAsksStillReadsAnew() {
        String since = doors.read(ME, rows::snapshot);
        write(CHANGED);
        assertThat(news(since, BoardRows.KEPT).stale()).isFalse();
        assertThat(doors.write(ME, () -> rows.prune(0))).isPositive();
        assertThat(news(since, BoardRows.KEPT).fields()).doesNotContain("restored");
        assertThat(news(since, 0).stale()).isTrue();
    }
}
