package org.zhagen.adaptation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.ListQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The rows of contributions. */
@Repository
class ContributionRows {

    private static final String INSERT = """
            insert into adaptation_contribution (id, plan_id, region, region_name, playbook, playbook_version, playbook_title,
                   owner_region, title, document, digest, indicator, before_value, after_value, period, note, state, offered,
                   offered_by, offered_office, simulated)
            values (:id, :plan, :region, :regionName, :playbook, :playbookVersion, :playbookTitle,
                   :owner, :title, :document, :digest, :indicator, :before, :after, :period, :note, 'offered', :offered,
                   :by, :office, :simulated)
            """;

    private static final String DECIDE = """
            update adaptation_contribution
               set state = :state, decided = :decided, decided_by = :by, decided_office = :office, words = :words,
                   taken_as = :takenAs, draft = :draft, version = version + 1
             where id = :id and version = :version and state = 'offered'
            """;

    private final JdbcClient database;
    private final ActClock clock;

    ContributionRows(JdbcClient database, ActClock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Contribution> find(UUID id) {
        return database.sql("select * from adaptation_contribution where id = :id")
                .param("id", id)
                .query(ContributionRows::contribution)
                .optional();
    }

    Listing<ContributionLine> list(@Nullable ContributionState state, @Nullable String playbook, Paging paging) {
        ListQuery query = new ListQuery(
                database,
                "c.id, c.title, c.region, c.region_name, c.playbook, c.playbook_version, c.playbook_title, c.indicator,"
                        + " c.state, c.offered, c.simulated",
                "adaptation_contribution c");
        if (state != null) {
            query.where("c.state = :state", "state", state.id());
        }
        if (playbook != null) {
            query.where("c.playbook = :playbook", "playbook", playbook);
        }
        return query.page(paging, "c.offered desc, c.id", ContributionRows::line);
    }

    void insert(Contribution contribution) {
        database.sql(INSERT)
                .param("id", contribution.id())
                .param("plan", contribution.plan())
                .param("region", contribution.site().digits())
                .param("regionName", contribution.siteName())
                .param("playbook", contribution.playbook())
                .param("playbookVersion", contribution.playbookVersion().toString())
                .param("playbookTitle", contribution.playbookTitle())
                .param("owner", contribution.owner().digits())
                .param("title", contribution.title())
                .param("document", PlanText.write(contribution.adaptation().document()))
                .param("digest", CanonicalJson.digest(contribution.adaptation().document()))
                .param("indicator", contribution.moved().indicator())
                .param("before", contribution.moved().before())
                .param("after", contribution.moved().after())
                .param("period", contribution.moved().period())
                .param("note", contribution.moved().note())
                .param("offered", Moments.column(contribution.offered()))
                .param("by", contribution.offeredBy())
                .param("office", contribution.offeredOffice())
                .param("simulated", contribution.simulated())
                .update();
    }

    /** Whether it still waited, and had that version. */
    boolean decide(
            Acting acting,
            UUID id,
            int version,
            ContributionState state,
            String words,
            @Nullable String takenAs,
            @Nullable UUID draft) {
        return database.sql(DECIDE)
                        .param("id", id)
                        .param("version", version)
                        .param("state", state.id())
                        .param("decided", Moments.column(clock.instant()))
                        .param("by", acting.name())
                        .param("office", acting.office())
                        .param("words", words)
                        .param("takenAs", takenAs)
                        .param("draft", draft)
                        .update()
                == 1;
    }

    private static Contribution contribution(ResultSet row, int number) throws SQLException {
        return new Contribution(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                new RegionCode(row.getString("region")),
                row.getString("region_name"),
                row.getString("playbook"),
                version(row),
                row.getString("playbook_title"),
                new RegionCode(row.getString("owner_region")),
                row.getString("title"),
                PlanText.kept(row.getString("document")),
                new Contribution.Moved(
                        row.getString("indicator"),
                        row.getString("before_value"),
                        row.getString("after_value"),
                        row.getString("period"),
                        row.getString("note")),
                Code.read(ContributionState.class, row.getString("state")).orElseThrow(),
                Moments.needed(row, "offered"),
                row.getString("offered_by"),
                row.getString("offered_office"),
                decision(row),
                row.getBoolean("simulated"),
                row.getInt("version"));
    }

    private static Contribution.@Nullable Decision decision(ResultSet row) throws SQLException {
        Instant at = Moments.of(row, "decided");
        String takenAs = row.getString("taken_as");
        return at == null
                ? null
                : new Contribution.Decision(
                        at,
                        row.getString("decided_by"),
                        row.getString("decided_office"),
                        row.getString("words"),
                        takenAs == null ? "" : takenAs,
                        row.getObject("draft", UUID.class));
    }

    private static Version version(ResultSet row) throws SQLException {
        return Objects.requireNonNull(Version.parse(row.getString("playbook_version")));
    }

    private static ContributionLine line(ResultSet row, int number) throws SQLException {
        return new ContributionLine(
                row.getObject("id", UUID.class),
                row.getString("title"),
                new RegionCode(row.getString("region")),
                row.getString("region_name"),
                row.getString("playbook"),
                version(row),
                row.getString("playbook_title"),
                row.getString("indicator"),
                Code.read(ContributionState.class, row.getString("state")).orElseThrow(),
                Moments.needed(row, "offered"),
                row.getBoolean("simulated"));
    }
}
