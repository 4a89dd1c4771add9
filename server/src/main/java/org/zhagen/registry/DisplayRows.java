package org.zhagen.registry;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.kernel.practice.Practice.Effort;
import org.zhagen.kernel.practice.Usage;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.kernel.value.Money;

/** The rows of displays. */
@Repository
class DisplayRows {

    private static final String FIND = """
            select d.*, r.name as region_name, u.name as unit_name, u.short_name as unit_short_name
              from registry_display d
              join directory_region r on r.code = d.region
              join directory_unit u on u.id = d.unit_id
             where d.id = :id
            """;

    private static final String INSERT = """
            insert into registry_display (id, slug, region, unit_id, written_by, state, displayed_on, simulated, told_in, playbook,
                   playbook_version, contact, topic, title, problem, actions, lessons, cost_fen, yearly_fen, work_days,
                   cost_note, display_fen, display_days, usage_share, usage_below, usage_words, started_on, doubt, strength)
            values (:id, :slug, :region, :unit, :writtenBy, :state, :displayedOn, :simulated, :toldIn, :playbook,
                   :playbookVersion, :contact, :topic, :title, :problem, :actions, :lessons, :cost, :yearly, :workDays,
                   :costNote, :displayCost, :displayDays, :usage, :usageBelow, :usageWords, :startedOn, :doubt, :strength)
            """;

    private static final String UPDATE = """
            update registry_display
               set region = :region, unit_id = :unit, contact = :contact, topic = :topic, title = :title,
                   problem = :problem, actions = :actions, lessons = :lessons, cost_fen = :cost, yearly_fen = :yearly,
                   work_days = :workDays, cost_note = :costNote, display_fen = :displayCost, display_days = :displayDays,
                   usage_share = :usage, usage_below = :usageBelow, usage_words = :usageWords, started_on = :startedOn,
                   doubt = :doubt, strength = :strength, version = version + 1
             where id = :id and version = :version
            """;

    private static final String MOVE = """
            update registry_display
               set state = :state, displayed_on = :displayedOn, version = version + 1
             where id = :id and version = :version
            """;

    private static final String DISTIL = """
            update registry_display set playbook = :playbook, playbook_version = :playbookVersion where id = :id
            """;

    private static final String FOLLOWED = """
            update registry_display d
               set followed_up = exists (select from registry_follow_up f where f.display_id = d.id and f.done is not null),
                   gone = exists (select from registry_follow_up f where f.display_id = d.id and f.finding = 'gone'),
                   next_due = (select min(f.due) from registry_follow_up f where f.display_id = d.id and f.done is null),
                   doubt = :doubt
             where d.id = :id
            """;

    private final JdbcClient database;
    private final EvidenceRows evidence;

    DisplayRows(JdbcClient database, EvidenceRows evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    Optional<Display> find(UUID id) {
        return database.sql(FIND).param("id", id).query(this::display).optional();
    }

    Display get(UUID id) {
        return find(id).orElseThrow();
    }

    void insert(Display display, Doubt doubt) {
        Display.Distilled distilled = display.distilled();
        written(INSERT, display.holder(), display.content(), doubt)
                .param("id", display.id())
                .param("slug", display.slug())
                .param("writtenBy", display.writtenBy())
                .param("state", display.state().id())
                .param("displayedOn", display.displayedOn())
                .param("simulated", display.simulated())
                .param("toldIn", display.toldIn())
                .param("playbook", distilled == null ? null : distilled.playbook())
                .param("playbookVersion", distilled == null ? null : distilled.version())
                .update();
        evidence.replace(display.id(), display.content().results());
    }

    /** Whether the row still had that version. */
    boolean update(UUID id, int version, Display.Holder holder, DisplayContent content, Doubt doubt) {
        boolean fresh = written(UPDATE, holder, content, doubt)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
        if (fresh) {
            evidence.replace(id, content.results());
        }
        return fresh;
    }

    boolean move(UUID id, int version, DisplayState state, @Nullable LocalDate displayedOn) {
        return database.sql(MOVE)
                        .param("id", id)
                        .param("version", version)
                        .param("state", state.id())
                        .param("displayedOn", displayedOn)
                        .update()
                == 1;
    }

    void distilled(UUID id, Display.Distilled distilled) {
        database.sql(DISTIL)
                .param("id", id)
                .param("playbook", distilled.playbook())
                .param("playbookVersion", distilled.version())
                .update();
    }

    /** Keeps with the display what its follow-ups say. */
    void followed(UUID id, Doubt doubt) {
        database.sql(FOLLOWED).param("id", id).param("doubt", doubt.weight()).update();
    }

    private JdbcClient.StatementSpec written(String sql, Display.Holder holder, DisplayContent content, Doubt doubt) {
        return database.sql(sql)
                .param("region", holder.region().digits())
                .param("unit", holder.unit())
                .param("contact", content.contact())
                .param("topic", content.topic() == null ? "" : Code.kebab(content.topic()))
                .param("title", content.title())
                .param("problem", content.problem())
                .param("actions", content.actions().toArray(String[]::new))
                .param("lessons", content.lessons())
                .param("cost", fen(content.cost().total()))
                .param("yearly", fen(content.cost().yearly()))
                .param("workDays", content.cost().days())
                .param("costNote", content.cost().note())
                .param("displayCost", fen(content.display().cost()))
                .param("displayDays", content.display().days())
                .param("usage", content.usage().share())
                .param("usageBelow", content.usage().below())
                .param("usageWords", content.usage().words())
                .param("startedOn", content.startedOn())
                .param("doubt", doubt.weight())
                .param("strength", doubt.strength().id());
    }

    private Display display(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String playbook = row.getString("playbook");
        return new Display(
                id,
                row.getString("slug"),
                holder(row),
                row.getObject("written_by", UUID.class),
                content(row, id),
                Code.read(DisplayState.class, row.getString("state")).orElseThrow(),
                row.getObject("displayed_on", LocalDate.class),
                row.getBoolean("simulated"),
                row.getString("told_in"),
                playbook == null ? null : new Display.Distilled(playbook, row.getString("playbook_version")),
                row.getInt("version"));
    }

    private static Display.Holder holder(ResultSet row) throws SQLException {
        return new Display.Holder(
                new RegionCode(row.getString("region")),
                row.getString("region_name"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getString("unit_short_name"));
    }

    private DisplayContent content(ResultSet row, UUID id) throws SQLException {
        return new DisplayContent(
                row.getString("contact"),
                Code.read(Topic.class, row.getString("topic")).orElse(null),
                row.getString("title"),
                row.getString("problem"),
                List.of((String[]) row.getArray("actions").getArray()),
                row.getString("lessons"),
                new DisplayContent.Cost(
                        money(row, "cost_fen"),
                        money(row, "yearly_fen"),
                        row.getBigDecimal("work_days"),
                        row.getString("cost_note")),
                new Effort(money(row, "display_fen"), row.getBigDecimal("display_days")),
                new Usage(share(row), row.getBoolean("usage_below"), row.getString("usage_words")),
                row.getObject("started_on", LocalDate.class),
                evidence.of(id));
    }

    private static @Nullable BigDecimal share(ResultSet row) throws SQLException {
        BigDecimal share = row.getBigDecimal("usage_share");
        return share == null ? null : new BigDecimal(Given.plain(share));
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        Long fen = row.getObject(column, Long.class);
        return fen == null ? null : new Money(fen);
    }
}
