package org.zhagen.adaptation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.site.RegionCode;

/** The rows of waivers. */
@Repository
class WaiverRows {

    private static final String INSERT = """
            insert into adaptation_waiver (id, series, plan_id, region, bottom_line, rule, says, reason, asked, asked_by,
                   asked_name, asked_office, role, approver_region, person, state)
            values (:id, :series, :plan, :region, :bottomLine, :rule, :says, :reason, :asked, :askedBy,
                   :askedName, :askedOffice, :role, :approverRegion, :person, 'requested')
            """;

    private static final String DECIDE = """
            update adaptation_waiver
               set state = :state, until = :until, words = :words, decided = :decided, decided_by = :by,
                   decided_name = :name, decided_office = :office, version = version + 1
             where id = :id and version = :version and state = 'requested'
            """;

    private static final String REVOKE = """
            update adaptation_waiver
               set state = 'revoked', words = :words, revoked = :revoked, version = version + 1
             where id = :id and version = :version and state = 'granted'
            """;

    private final JdbcClient database;
    private final ActClock clock;

    WaiverRows(JdbcClient database, ActClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of a series, the last asked first. */
    List<PlanWaiver> of(UUID series) {
        return database.sql("select * from adaptation_waiver where series = :series order by asked desc, id")
                .param("series", series)
                .query(this::waiver)
                .list();
    }

    Optional<PlanWaiver> find(UUID id) {
        return database.sql("select * from adaptation_waiver where id = :id")
                .param("id", id)
                .query(this::waiver)
                .optional();
    }

    void insert(PlanWaiver waiver) {
        database.sql(INSERT)
                .param("id", waiver.id())
                .param("series", waiver.series())
                .param("plan", waiver.plan())
                .param("region", waiver.site().digits())
                .param("bottomLine", waiver.bottomLine())
                .param("rule", waiver.rule())
                .param("says", waiver.says())
                .param("reason", waiver.reason())
                .param("asked", Moments.column(waiver.asked().at()))
                .param("askedBy", waiver.askedBy())
                .param("askedName", waiver.asked().person())
                .param("askedOffice", waiver.asked().office())
                .param("role", waiver.approver().role())
                .param("approverRegion", waiver.approver().region())
                .param("person", waiver.approver().person())
                .update();
    }

    /** Whether it still waited, and had that version. */
    boolean decide(
            Acting acting, UUID id, int version, PlanWaiver.State state, @Nullable LocalDate until, String words) {
        return database.sql(DECIDE)
                        .param("id", id)
                        .param("version", version)
                        .param("state", state.id())
                        .param("until", until)
                        .param("words", words)
                        .param("decided", Moments.column(clock.instant()))
                        .param("by", acting.person())
                        .param("name", acting.name())
                        .param("office", acting.office())
                        .update()
                == 1;
    }

    boolean revoke(UUID id, int version, String words) {
        return database.sql(REVOKE)
                        .param("id", id)
                        .param("version", version)
                        .param("words", words)
                        .param("revoked", Moments.column(clock.instant()))
                        .update()
                == 1;
    }

    private PlanWaiver waiver(ResultSet row, int number) throws SQLException {
        PlanWaiver.State state =
                Code.read(PlanWaiver.State.class, row.getString("state")).orElseThrow();
        LocalDate until = row.getObject("until", LocalDate.class);
        OffsetDateTime decided = row.getObject("decided", OffsetDateTime.class);
        Instant revoked = Moments.of(row, "revoked");
        return new PlanWaiver(
                row.getObject("id", UUID.class),
                row.getObject("series", UUID.class),
                row.getObject("plan_id", UUID.class),
                new RegionCode(row.getString("region")),
                row.getString("bottom_line"),
                row.getString("rule"),
                row.getString("says"),
                row.getString("reason"),
                new PlanWaiver.Signed(
                        Moments.needed(row, "asked"), row.getString("asked_name"), row.getString("asked_office")),
                row.getObject("asked_by", UUID.class),
                new Approver(
                        row.getObject("person", UUID.class), row.getString("role"), row.getString("approver_region")),
                state,
                until,
                decided == null
                        ? null
                        : new PlanWaiver.Signed(
                                decided.toInstant(), row.getString("decided_name"), row.getString("decided_office")),
                row.getString("words"),
                revoked,
                state == PlanWaiver.State.GRANTED && until != null && until.isBefore(clock.today()),
                row.getInt("version"));
    }
}
