package org.zhagen.adaptation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;

/** The rows of plans. */
@Repository
class PlanRows {

    private static final String FIND = """
            select p.*, r.name as region_name from adaptation_plan p join directory_region r on r.code = p.region
            """;

    private static final String INSERT = """
            insert into adaptation_plan (id, series, revision, region, playbook, playbook_version, title, state, document,
                   based_on, errors, warnings, fidelity, modifications, core_kept, simulated, created, created_by, changed,
                   changed_by)
            values (:id, :series, :revision, :region, :playbook, :playbookVersion, :title, 'draft', :document,
                   :basedOn, :errors, :warnings, :fidelity, :modifications, :coreKept, :simulated, :now, :by, :now, :by)
            """;

    private static final String WRITE = """
            update adaptation_plan
               set document = :document, errors = :errors, warnings = :warnings, fidelity = :fidelity,
                   modifications = :modifications, core_kept = :coreKept, changed = :now, changed_by = :by,
                   version = version + 1
             where id = :id and version = :version
            """;

    private static final String MOVE = """
            update adaptation_plan set state = :state, changed = :now, changed_by = :by, version = version + 1
             where id = :id and version = :version
            """;

    private static final String CONSULT = """
            update adaptation_plan set consult_until = :until, consult_words = :words where id = :id
            """;

    private static final String SUBMITTED = """
            update adaptation_plan set round = round + 1, submitted_by = :person where id = :id
            """;

    private static final String LAST = """
            select id from adaptation_plan where region = :region and playbook = :playbook order by revision desc limit 1
            """;

    private final JdbcClient database;
    private final ActClock clock;

    PlanRows(JdbcClient database, ActClock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Plan> find(UUID id) {
        return database.sql(FIND + " where p.id = :id")
                .param("id", id)
                .query(PlanRows::plan)
                .optional();
    }

    Plan get(UUID id) {
        return find(id).orElseThrow();
    }

    /** The last revision of a playbook at a site. */
    Optional<Plan> last(RegionCode site, String playbook) {
        return database.sql(LAST)
                .param("region", site.digits())
                .param("playbook", playbook)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    List<UUID> revisions(UUID series) {
        return database.sql("select id from adaptation_plan where series = :series")
                .param("series", series)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The revision of a series that is in one of some states. */
    Optional<Plan> in(UUID series, List<PlanState> states) {
        return database.sql(FIND + " where p.series = :series and p.state in (:states) limit 1")
                .param("series", series)
                .param("states", states.stream().map(PlanState::id).toList())
                .query(PlanRows::plan)
                .optional();
    }

    /** Lets nobody else begin a revision for the same site and playbook at the same time. */
    void lock(RegionCode site, String playbook) {
        database.sql("select pg_advisory_xact_lock(hashtext(:name))")
                .param("name", "adaptation.plan " + site.digits() + " " + playbook)
                .query((row, number) -> number)
                .single();
    }

    void insert(Acting acting, NewRow row, PlanCheck check) {
        counted(INSERT, acting, check)
                .param("id", row.id())
                .param("series", row.series())
                .param("revision", row.revision())
                .param("region", row.adaptation().site())
                .param("playbook", row.adaptation().playbookId())
                .param("playbookVersion", check.playbook().about().version().toString())
                .param("title", check.playbook().about().title())
                .param("document", PlanText.write(row.adaptation().document()))
                .param("basedOn", row.basedOn())
                .param("simulated", row.simulated())
                .update();
    }

    /** A revision that begins. */
    record NewRow(
            UUID id,
            UUID series,
            int revision,
            Adaptation adaptation,
            @Nullable UUID basedOn,
            boolean simulated) {}

    /** Whether the row still had that version. */
    boolean write(Acting acting, UUID id, int version, Adaptation adaptation, PlanCheck check) {
        return counted(WRITE, acting, check)
                        .param("id", id)
                        .param("version", version)
                        .param("document", PlanText.write(adaptation.document()))
                        .update()
                == 1;
    }

    boolean move(Acting acting, UUID id, int version, PlanState state) {
        return database.sql(MOVE)
                        .param("id", id)
                        .param("version", version)
                        .param("state", state.id())
                        .param("now", Moments.column(now()))
                        .param("by", acting.name())
                        .update()
                == 1;
    }

    void consult(UUID id, Plan.Consultation consultation) {
        database.sql(CONSULT)
                .param("id", id)
                .param("until", consultation.until())
                .param("words", consultation.words())
                .update();
    }

    void submitted(UUID id, UUID person) {
        database.sql(SUBMITTED).param("id", id).param("person", person).update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private JdbcClient.StatementSpec counted(String sql, Acting acting, PlanCheck check) {
        return database.sql(sql)
                .param("errors", check.errors())
                .param("warnings", check.warnings())
                .param("fidelity", score(check.effective()))
                .param("modifications", check.modifications())
                .param("coreKept", check.coreKept())
                .param("now", Moments.column(now()))
                .param("by", acting.name());
    }

    private static @Nullable Double score(@Nullable EffectivePlan effective) {
        return effective == null ? null : effective.fidelity().score();
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        return new Plan(
                row.getObject("id", UUID.class),
                row.getObject("series", UUID.class),
                row.getInt("revision"),
                new RegionCode(row.getString("region")),
                row.getString("region_name"),
                row.getString("playbook"),
                Objects.requireNonNull(Version.parse(row.getString("playbook_version"))),
                row.getString("title"),
                Code.read(PlanState.class, row.getString("state")).orElseThrow(),
                PlanText.kept(row.getString("document")),
                row.getObject("based_on", UUID.class),
                consultation(row),
                row.getInt("round"),
                row.getObject("submitted_by", UUID.class),
                force(row),
                row.getBoolean("simulated"),
                Moments.needed(row, "created"),
                row.getString("created_by"),
                Moments.needed(row, "changed"),
                row.getString("changed_by"),
                row.getInt("version"));
    }

    private static Plan.@Nullable Consultation consultation(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("consult_until", LocalDate.class);
        return until == null ? null : new Plan.Consultation(until, row.getString("consult_words"));
    }

    private static Plan.@Nullable Force force(ResultSet row) throws SQLException {
        Instant activated = Moments.of(row, "activated");
        return activated == null
                ? null
                : new Plan.Force(
                        activated,
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ended", LocalDate.class),
                        row.getString("digest"));
    }
}
