package org.zhagen.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;
import org.zhagen.access.Batch;
import org.zhagen.access.Typed;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.site.RegionCode;

/** The rows of matters. */
@Repository
class MatterRows {

    private static final String FIND = "select m.* from work_matter m where m.id = :id";

    /** Locks the rows, so that who ends them at the same moment waits and finds them ended. */
    private static final String OPEN_OF = """
            select m.* from work_matter m
             where m.subject_kind = :kind and m.subject_id = :id and m.closed is null
             order by m.id for update
            """;

    /** The same for some matters. */
    private static final String OPEN_AMONG = """
            select m.* from work_matter m
             where m.id = any (:ids::text[]::uuid[]) and m.closed is null
             order by m.id for update
            """;

    private static final String INSERT = """
            with m as (
            insert into work_matter (id, kind, title, detail, subject_kind, subject_id, link, region, role, role_region,
                   unit, unit_name, holder, holder_name, state, due, standard, deliverable, elsewhere, opened, opened_by, opened_by_name,
                   opened_by_office, changed_by, alarm, rung)
            values (:id, :kind, :title, :detail, :subjectKind, :subjectId, :link, :region, :role, :roleRegion,
                   :unit, :unitName, :holder, :holderName, :state, :due, :standard, :deliverable, :elsewhere, :opened, :by, :byName,
                   :byOffice, :by, :alarm, :rung)
            returning id, holder)
            """ + EntryRows.WRITTEN + "select count(*) from m";

    private static final String ASSIGN = """
            update work_matter
               set state = :state, role = :role, role_region = :roleRegion, unit = :unit, unit_name = :unitName,
                   holder = :holder, holder_name = :holderName, changed_by = :by, version = version + 1
             where id = :id and version = :version and closed is null
            """;

    /** Where another due time is set, alarms are reckoned anew at once: what was told of the former one was told of that. */
    private static final String DUE = """
            due = :due,
                   alarm = case when rung is null or due is not distinct from :due then alarm
                                when :due is not null then '-infinity'::timestamptz end,
                   rung = case when rung is null or due is not distinct from :due then rung else 0 end""";

    private static final String ADVANCE = """
            update work_matter set title = :title, detail = :detail, changed_by = :by, version = version + 1%%s,
                   %s
             where id = :id and closed is null returning *
            """.formatted(DUE);

    private static final String ADVANCE_THERE = ADVANCE.formatted("");

    private static final String ADVANCE_TO = ADVANCE.formatted("""
            , state = :state, role = :role, role_region = :roleRegion, unit = :unit, unit_name = :unitName,
                   holder = :holder, holder_name = :holderName""");

    private static final String CHANGE_DUE = """
            update work_matter set changed_by = :by, version = version + 1,
                   %s
             where id = :id and version = :version and closed is null
            """.formatted(DUE);

    private static final String CLOSE = """
            with m as (
            update work_matter
               set state = :state, closed = :at, closed_by = :person, changed_by = :person, outcome = :outcome, words = :words,
                   version = version + 1
             where id = :id and version = coalesce(:version::integer, version) and closed is null
            returning *)
            """ + EntryRows.WRITTEN + "select m.* from m";

    private final JdbcClient database;
    private final AlarmTimes alarms;

    MatterRows(JdbcClient database, AlarmTimes alarms) {
        this.database = database;
        this.alarms = alarms;
    }

    Optional<Matter> find(UUID id) {
        return database.sql(FIND).param("id", id).query(MatterRows::matter).optional();
    }

    List<Matter> openOf(Subject subject) {
        return database.sql(OPEN_OF)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query(MatterRows::matter)
                .list();
    }

    List<Matter> openAmong(Collection<UUID> ids) {
        return database.sql(OPEN_AMONG)
                .param("ids", Batch.texts(ids, id -> id))
                .query(MatterRows::matter)
                .list();
    }

    /** With the first thing that was done with it. */
    void insert(Matter matter, Entry entry) {
        JdbcClient.StatementSpec sql = EntryRows.written(database.sql(INSERT), entry);
        assigned(sql, matter.assignee(), Called.of(matter), matter.state())
                .param("id", matter.id())
                .param("kind", matter.kind())
                .param("title", matter.title())
                .param("detail", matter.detail())
                .param("subjectKind", matter.subject().kind())
                .param("subjectId", matter.subject().id())
                .param("link", matter.link())
                .param("region", matter.region().digits())
                .param("due", Typed.at(matter.due()))
                .param("standard", matter.standard())
                .param("deliverable", matter.deliverable())
                .param("elsewhere", matter.settledElsewhere())
                .param("opened", column(matter.opened().at()))
                .param("by", matter.opened().by())
                .param("byName", matter.opened().name())
                .param("byOffice", matter.opened().office())
                .param("alarm", Typed.at(alarms.first(matter)))
                .param("rung", Typed.number(alarms.ringsHere(matter.kind()) ? 0 : null))
                .query(Integer.class)
                .single();
    }

    /** Whether the row still had that version and was open; so it is with the other changes. */
    boolean assign(Acting acting, Matter matter, Assignee assignee, Called called, MatterState state) {
        return assigned(changing(ASSIGN, acting, matter), assignee, called, state)
                        .update()
                == 1;
    }

    /** The matter as it is then; empty when it is not open. */
    Optional<Matter> advance(Acting acting, UUID id, Advance next, Called called) {
        Assignee assignee = next.assignee();
        JdbcClient.StatementSpec sql = assignee == null
                ? database.sql(ADVANCE_THERE)
                : assigned(database.sql(ADVANCE_TO), assignee, called, MatterState.OPEN);
        return sql.param("id", id)
                .param("title", next.title())
                .param("detail", next.detail())
                .param("due", Typed.at(next.due()))
                .param("by", acting.person())
                .query(MatterRows::matter)
                .optional();
    }

    boolean changeDue(Acting acting, Matter matter, @Nullable Instant due) {
        return changing(CHANGE_DUE, acting, matter).param("due", Typed.at(due)).update() == 1;
    }

    /**
     * Ends a matter, and writes down by whom, when and with which words.
     *
     * @param version null for any
     * @return the matter as it is then; empty when it was not open, or had another version
     */
    Optional<Matter> close(UUID id, @Nullable Integer version, MatterState state, String outcome, Entry entry) {
        return EntryRows.written(database.sql(CLOSE), entry)
                .param("id", id)
                .param("version", Typed.number(version))
                .param("state", state.id())
                .param("outcome", outcome)
                .query(MatterRows::matter)
                .optional();
    }

    private JdbcClient.StatementSpec changing(String sql, Acting acting, Matter matter) {
        return database.sql(sql)
                .param("id", matter.id())
                .param("version", matter.version())
                .param("by", acting.person());
    }

    private static JdbcClient.StatementSpec assigned(
            JdbcClient.StatementSpec sql, Assignee assignee, Called called, MatterState state) {
        return sql.param("role", assignee.role())
                .param("roleRegion", Typed.text(assignee.role().isEmpty() ? null : assignee.region()))
                .param("holder", Typed.id(assignee.person()))
                .param("holderName", called.holder())
                .param("unit", Typed.id(assignee.unit()))
                .param("unitName", called.unit())
                .param("state", state.id());
    }

    static Matter matter(ResultSet row, int number) throws SQLException {
        return new Matter(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                row.getString("detail"),
                subject(row),
                row.getString("link"),
                new RegionCode(row.getString("region")),
                assignee(row),
                row.getString("holder_name"),
                row.getString("unit_name"),
                state(row),
                at(row, "due"),
                row.getString("standard"),
                row.getString("deliverable"),
                row.getBoolean("elsewhere"),
                opened(row),
                closed(row),
                row.getInt("version"));
    }

    private static Matter.Opened opened(ResultSet row) throws SQLException {
        return new Matter.Opened(
                row.getObject("opened", OffsetDateTime.class).toInstant(),
                row.getObject("opened_by", UUID.class),
                row.getString("opened_by_name"),
                row.getString("opened_by_office"));
    }

    private static Matter.@Nullable Closed closed(ResultSet row) throws SQLException {
        Instant at = at(row, "closed");
        return at == null
                ? null
                : new Matter.Closed(
                        at, row.getObject("closed_by", UUID.class), row.getString("outcome"), row.getString("words"));
    }

    static Subject subject(ResultSet row) throws SQLException {
        return new Subject(row.getString("subject_kind"), row.getString("subject_id"));
    }

    static Assignee assignee(ResultSet row) throws SQLException {
        String region = row.getString("role_region");
        return new Assignee(
                row.getObject("holder", UUID.class),
                row.getString("role"),
                region == null ? "" : region,
                row.getObject("unit", UUID.class));
    }

    static MatterState state(ResultSet row) throws SQLException {
        return Code.read(MatterState.class, row.getString("state")).orElseThrow();
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime column(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
