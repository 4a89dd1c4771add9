package org.zhagen.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.ListQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** What was decided about showing tickets to everybody. */
@Repository
class ReleaseRows {

    private static final String BOARD = """
            select * from portal_release
             where state = 'released' and seq < :before and region >= :from and region < :to
               and (:category = '' or category = :category)
             order by seq desc limit :most
            """;

    private static final String CATEGORIES = """
            select category from portal_release
             where state = 'released' and region >= :from and region < :to and category <> ''
             group by category order by count(*) desc, category limit 40
            """;

    private static final String INSERT = """
            insert into portal_release (ticket, region, procedure, category, title, summary, unit, opened, closed, late, score,
                                        simulated, state, why, decided, person, person_name, office)
            values (:ticket, :region, :procedure, :category, :title, :summary, :unit, :opened, :closed, :late, :score,
                    :simulated, :state, :why, :decided, :person, :person_name, :office)
            on conflict (ticket) do nothing
            """;

    private static final String UPDATE = """
            update portal_release
               set title = :title, summary = :summary, state = :state, why = :why, decided = :decided, person = :person,
                   person_name = :person_name, office = :office, version = version + 1,
                   seq = case when :state = 'released' and state <> 'released' then nextval('portal_release_seq') else seq end
             where ticket = :ticket and version = :version
            """;

    private final JdbcClient database;

    ReleaseRows(JdbcClient database) {
        this.database = database;
    }

    List<Release> board(BoardFilter filter, int most) {
        Long before = filter.before();
        return database.sql(BOARD)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("from", from(filter.region()))
                .param("to", filter.region() + ":")
                .param("category", filter.category())
                .param("most", most)
                .query(ReleaseRows::release)
                .list();
    }

    List<Release> shown(Collection<UUID> tickets) {
        return database.sql("select * from portal_release where state = 'released' and ticket = any(:tickets)")
                .param("tickets", tickets.toArray(UUID[]::new))
                .query(ReleaseRows::release)
                .list();
    }

    List<String> categories(String region) {
        return database.sql(CATEGORIES)
                .param("from", from(region))
                .param("to", region + ":")
                .query((row, number) -> row.getString("category"))
                .list();
    }

    /** Those of the jurisdiction, what was decided last at the head. */
    Listing<Release> decided(boolean released, Paging paging) {
        ListQuery query = new ListQuery(database, "r.*", "portal_release r").where("in_jurisdiction(r.region)");
        return (released ? query.where("r.state = 'released'") : query.where("r.state <> 'released'"))
                .page(paging, "r.decided desc, r.ticket", ReleaseRows::release);
    }

    Optional<Release> find(UUID ticket) {
        return database.sql("select * from portal_release where ticket = :ticket")
                .param("ticket", ticket)
                .query(ReleaseRows::release)
                .optional();
    }

    /** Those of the tickets about which something was decided. */
    Set<UUID> decided(Collection<UUID> tickets) {
        return new HashSet<>(database.sql("select ticket from portal_release where ticket = any(:tickets)")
                .param("tickets", tickets.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Whether it was kept: nobody decided anything else meanwhile. */
    boolean keep(Release release) {
        return (release.version() == 0 ? insert(release) : update(release)) == 1;
    }

    private int insert(Release release) {
        return named(INSERT, release)
                .param("region", release.region().digits())
                .param("procedure", release.procedure())
                .param("category", release.category())
                .param("unit", release.unit())
                .param("opened", release.opened().atOffset(ZoneOffset.UTC))
                .param("closed", release.closed().atOffset(ZoneOffset.UTC))
                .param("late", release.late())
                .param("score", release.score())
                .param("simulated", release.simulated())
                .update();
    }

    private int update(Release release) {
        return named(UPDATE, release).param("version", release.version()).update();
    }

    private JdbcClient.StatementSpec named(String sql, Release release) {
        return database.sql(sql)
                .param("ticket", release.ticket())
                .param("title", release.title())
                .param("summary", release.summary())
                .param("state", Code.kebab(release.state()))
                .param("why", release.why())
                .param("decided", release.decided().atOffset(ZoneOffset.UTC))
                .param("person", release.person())
                .param("person_name", release.personName())
                .param("office", release.office());
    }

    private static String from(String region) {
        return region.isEmpty() ? "0" : region;
    }

    private static Release release(ResultSet row, int number) throws SQLException {
        return new Release(
                row.getObject("ticket", UUID.class),
                row.getLong("seq"),
                new RegionCode(row.getString("region")),
                row.getString("procedure"),
                row.getString("category"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("unit"),
                row.getTimestamp("opened").toInstant(),
                row.getTimestamp("closed").toInstant(),
                row.getBoolean("late"),
                row.getObject("score", Integer.class),
                row.getBoolean("simulated"),
                Code.read(Release.State.class, row.getString("state")).orElseThrow(),
                row.getString("why"),
                row.getTimestamp("decided").toInstant(),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getString("office"),
                row.getInt("version"));
    }
}
