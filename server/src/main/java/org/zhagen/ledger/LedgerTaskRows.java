package org.zhagen.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;
import org.zhagen.access.Batch;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.work.Assignee;

/** The rows of tasks. */
@Repository
class LedgerTaskRows {

    static final String COLUMNS = """
            t.id, t.region, t.parent, t.span, t.first_day, t.last_day, t.title, t.standard, t.person, t.unit, t.role,
            t.role_region, t.who, t.due, t.urgent, t.important, t.note, t.area, t.spot, t.state, t.matter, t.opened, t.opened_by_name,
            t.closed, t.closed_by_name, t.version, t.simulated""";

    private static final String INSERT = """
            insert into ledger_task (id, region, parent, span, first_day, last_day, title, standard, person, unit, role, role_region,
                   who, due, urgent, important, note, area, spot, state, matter, opened, opened_by, opened_by_name, closed, closed_by_name,
                   simulated)
            values (:id, :region, :parent, :span, :first, :last, :title, :standard, :person, :unit, :role, :roleRegion,
                    :who, :due, :urgent, :important, :note, :area, :spot, :state, :matter, :opened, :by, :byName, :closed, :closedBy,
                    :simulated)
            """;

    private static final String UPDATE = """
            update ledger_task
               set span = :span, first_day = :first, last_day = :last, title = :title, standard = :standard, person = :person,
                   unit = :unit, role = :role, role_region = :roleRegion, who = :who, due = :due, urgent = :urgent,
                   important = :important, note = :note, area = :area, spot = :spot, state = :state, matter = :matter, closed = :closed,
                   closed_by_name = :closedBy, parent = :parent, version = version + 1
             where id = :id and version = :version
            """;

    private static final String PATH = """
            with recursive path (id, parent, depth) as (
              select id, parent, 0 from ledger_task where id = :id
              union all select t.id, t.parent, p.depth + 1 from path p join ledger_task t on t.id = p.parent)
            select id from path order by depth desc
            """;

    /** Whoever locks several goes by their ids, so that nobody waits for one another. */
    private static final String ABOVE = """
            with recursive above (id, parent, matter) as (
              select id, parent, matter from ledger_task where id = any (:ids::uuid[])
              union select t.id, t.parent, t.matter from above a join ledger_task t on t.id = a.parent)
            """;

    private static final String MATTERS = ABOVE + "select matter from above where matter is not null order by matter";

    private static final String LOCK = ABOVE + """
            select t.id from ledger_task t where t.id in (select a.id from above a) order by t.id for update of t
            """;

    private static final String PROGRESS = """
            with recursive below (top, id) as (
              select t.id, t.id from ledger_task t where t.id = any (:ids::uuid[])
              union all
              select b.top, c.id from below b join ledger_task c on c.parent = b.id and c.state <> 'cancelled')
            select b.top, count(*) filter (where t.state = 'done') as done, count(*) as parts
              from below b join ledger_task t on t.id = b.id
             where b.id <> b.top
               and not exists (select from ledger_task c where c.parent = t.id and c.state <> 'cancelled')
             group by b.top
            """;

    private static final String PARTS = """
            select count(*) filter (where state = 'open') as open, count(*) filter (where state = 'done') as done
              from ledger_task where parent = :id
            """;

    private final JdbcClient database;

    LedgerTaskRows(JdbcClient database) {
        this.database = database;
    }

    /** How many direct parts are open and done; what was cancelled is none. */
    record Parts(int open, int done) {

        boolean any() {
            return open + done > 0;
        }
    }

    void insert(Acting acting, LedgerTask task) {
        with(INSERT, task)
                .param("opened", column(task.opened().at()))
                .param("by", acting.person())
                .param("byName", task.opened().name())
                .param("region", task.region().digits())
                .param("simulated", task.simulated())
                .update();
    }

    /** Keeps a task as it is now; false when somebody else changed it meanwhile. */
    boolean update(LedgerTask task) {
        return with(UPDATE, task).param("version", task.version()).update() == 1;
    }

    private JdbcClient.StatementSpec with(String sql, LedgerTask task) {
        Assignee to = task.who().assignee();
        LedgerTask.Closed closed = task.closed();
        String role = to == null ? "" : to.role();
        return database.sql(sql)
                .param("id", task.id())
                .param("parent", task.parent())
                .param("span", task.term().span().id())
                .param("first", task.term().first())
                .param("last", task.term().last())
                .param("title", task.title())
                .param("standard", task.standard())
                .param("person", to == null ? null : to.person())
                .param("unit", to == null ? null : to.unit())
                .param("role", role)
                .param("roleRegion", role.isEmpty() || to == null ? null : to.region())
                .param("who", task.who().name())
                .param("due", task.due())
                .param("urgent", task.urgent())
                .param("important", task.important())
                .param("note", task.note())
                .param("area", task.place().area() == null ? null : task.place().digits())
                .param("spot", task.place().spot())
                .param("state", task.state().id())
                .param("matter", task.matter())
                .param("closed", closed == null ? null : column(closed.at()))
                .param("closedBy", closed == null ? "" : closed.name());
    }

    Optional<LedgerTask> find(UUID id) {
        return database.sql("select " + COLUMNS + " from ledger_task t where t.id = :id")
                .param("id", id)
                .query(LedgerTaskRows::task)
                .optional();
    }

    List<LedgerTask> all(Collection<UUID> ids) {
        return database.sql("select " + COLUMNS + " from ledger_task t where t.id = any (:ids::uuid[])")
                .param("ids", Batch.texts(ids, id -> id))
                .query(LedgerTaskRows::task)
                .list();
    }

    /** A task and what it is a part of, from the goal down. */
    List<LedgerTask> path(UUID id) {
        List<UUID> ids = ids(id);
        Map<UUID, LedgerTask> found = new HashMap<>();
        all(ids).forEach(task -> found.put(task.id(), task));
        return ids.stream()
                .flatMap(each -> Optional.ofNullable(found.get(each)).stream())
                .toList();
    }

    /** Lets one after the other change a goal or any part of it: what is done is counted upwards. */
    void lock(Collection<UUID> tasks) {
        among(LOCK, tasks);
    }

    /** What waits in inboxes because of tasks, or of what they are parts of. */
    List<UUID> matters(Collection<UUID> tasks) {
        return among(MATTERS, tasks);
    }

    private List<UUID> among(String sql, Collection<UUID> tasks) {
        return database.sql(sql)
                .param("ids", Batch.texts(tasks, id -> id))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<UUID> ids(UUID id) {
        return database.sql(PATH)
                .param("id", id)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    Parts parts(UUID id) {
        return database.sql(PARTS)
                .param("id", id)
                .query((row, number) -> new Parts(row.getInt("open"), row.getInt("done")))
                .single();
    }

    /** How much is done of tasks; those that are not divided are left out. */
    Map<UUID, Progress> progress(Collection<UUID> ids) {
        Map<UUID, Progress> found = new HashMap<>();
        database.sql(PROGRESS)
                .param("ids", Batch.texts(ids, id -> id))
                .query((row, number) -> found.put(
                        row.getObject("top", UUID.class), new Progress(row.getInt("done"), row.getInt("parts"))))
                .list();
        return found;
    }

    static @Nullable OffsetDateTime column(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static LedgerTask task(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("closed", OffsetDateTime.class);
        return new LedgerTask(
                row.getObject("id", UUID.class),
                new RegionCode(row.getString("region")),
                row.getObject("parent", UUID.class),
                new Term(
                        Code.read(Span.class, row.getString("span")).orElseThrow(),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                row.getString("title"),
                row.getString("standard"),
                who(row),
                row.getObject("due", LocalDate.class),
                row.getBoolean("urgent"),
                row.getBoolean("important"),
                row.getString("note"),
                place(row),
                Code.read(TaskState.class, row.getString("state")).orElseThrow(),
                row.getObject("matter", UUID.class),
                new LedgerTask.Opened(
                        row.getObject("opened", OffsetDateTime.class).toInstant(), row.getString("opened_by_name")),
                closed == null ? null : new LedgerTask.Closed(closed.toInstant(), row.getString("closed_by_name")),
                row.getInt("version"),
                row.getBoolean("simulated"));
    }

    private static TaskPlace place(ResultSet row) throws SQLException {
        String area = row.getString("area");
        return new TaskPlace(area == null ? null : new RegionCode(area), row.getString("spot"));
    }

    private static Who who(ResultSet row) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        UUID unit = row.getObject("unit", UUID.class);
        String role = row.getString("role");
        if (person == null && unit == null && role.isEmpty()) {
            return Who.NOBODY;
        }
        String region = role.isEmpty() ? "" : row.getString("role_region");
        return new Who(new Assignee(person, role, region, unit), row.getString("who"));
    }
}
