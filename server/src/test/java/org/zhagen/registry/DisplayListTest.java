package org.zhagen.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.practice.FollowUp;
import org.zhagen.kernel.practice.Practice.Effort;
import org.zhagen.kernel.practice.Usage;
import org.zhagen.kernel.value.Money;
import org.zhagen.web.Paging;

@PageTest
class DisplayListTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Displays displays;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Clock clock;

    @Autowired
    private DataSource application;

    private Ground ground;

    @BeforeEach
    void ground() {
        ground = new Ground(context);
    }

    /** The kernel judges one display, the database thousands; both must say the same. */
    @Test
    void theDatabaseJudgesAsTheKernelDoes() {
        Acting office = ground.office();
        SplittableRandom random = new SplittableRandom(11);
        String mark = "判" + UUID.randomUUID();
        for (int round = 0; round < 60; round++) {
            put(office, random, mark);
        }
        DisplaySearch search = new DisplaySearch(mark, null, null, null, null, null, false);
        List<DisplayLine> lines =
                done(displays.list(office, search, Paging.first(100))).rows();
        assertThat(lines).hasSize(60);
        assertThat(lines).allSatisfy(line -> {
            Dossier dossier = done(dossiers.of(office, line.id()));
            assertThat(line.judgement())
                    .as(dossier.toString())
                    .isEqualTo(dossier.judgement().overall());
        });
    }

    private void put(Acting office, SplittableRandom random, String mark) {
        LocalDate today = LocalDate.now(clock);
        LocalDate shown = random.nextInt(4) == 0 ? null : today.minusDays(random.nextInt(500));
        LocalDate started = maybe(random, (shown == null ? today : shown).minusDays(random.nextInt(180)));
        DisplayContent content = content(random, mark, started);
        Display display = new Display(
                Ids.next(),
                "t-" + UUID.randomUUID(),
                new Display.Holder(
                        ground.unit.region(),
                        ground.unit.regionName(),
                        ground.unit.id(),
                        ground.unit.name(),
                        ground.unit.shortName()),
                office.person(),
                content,
                shown == null ? DisplayState.DRAFT : DisplayState.DISPLAYED,
                shown,
                false,
                "",
                null,
                0);
        List<FollowUpNote> notes = notes(random, shown);
        context.getBean(Doors.class).write(office, () -> {
            context.getBean(DisplayRows.class)
                    .insert(display, context.getBean(DisplayJudge.class).doubt(content, shown, List.of()));
            notes.forEach(note -> context.getBean(FollowUpRows.class).insert(display.id(), note));
            context.getBean(DisplayFollowUps.class).followed(display);
            return true;
        });
    }

    private static DisplayContent content(SplittableRandom random, String mark, @Nullable LocalDate started) {
        Given given = new Given();
        List<EvidenceDraft> rows =
                random.nextBoolean() ? Ground.draft(unit(), "x").evidence() : List.of();
        return new DisplayContent(
                "",
                null,
                mark,
                "",
                List.of(),
                "",
                new DisplayContent.Cost(maybe(random, new Money(1_000_000)), null, maybe(random, BigDecimal.TEN), ""),
                new Effort(maybe(random, new Money(random.nextInt(300_000))), maybe(random, BigDecimal.ONE)),
                new Usage(maybe(random, BigDecimal.valueOf(random.nextInt(101))), false, ""),
                started,
                new EvidenceCheck(given).of(rows));
    }

    private static org.zhagen.directory.Unit unit() {
        return new org.zhagen.directory.Unit(
                new UUID(0, 1),
                new org.zhagen.kernel.site.RegionCode("99"),
                "",
                org.zhagen.directory.UnitKind.DEPARTMENT,
                "x",
                "",
                "",
                null,
                0);
    }

    private static List<FollowUpNote> notes(SplittableRandom random, @Nullable LocalDate shown) {
        List<FollowUpNote> notes = new ArrayList<>();
        if (shown == null) {
            return notes;
        }
        for (int months : List.of(6, 12)) {
            LocalDate due = shown.plusMonths(months);
            boolean done = random.nextInt(3) == 0;
            FollowUp.Finding found = FollowUp.Finding.values()[random.nextInt(3)];
            notes.add(new FollowUpNote(Ids.next(), due, done ? due : null, done ? found : null, "", null, null));
        }
        return notes;
    }

    private static <T> @Nullable T maybe(SplittableRandom random, T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    @Test
    void theDatabaseItselfHidesDraftsAndRefusesOthersRows() throws SQLException {
        Acting writer = ground.writer();
        Display draft = done(displays.write(writer, ground.draft()));
        Display shown = ground.shown();
        assertThat(seen(null, null, draft.id())).isZero();
        assertThat(seen(null, null, shown.id())).isZero();
        assertThat(seen(Ground.ELSEWHERE, UUID.randomUUID(), draft.id())).isZero();
        assertThat(seen(Ground.ELSEWHERE, UUID.randomUUID(), shown.id())).isOne();
        assertThat(seen(Ground.HERE, UUID.randomUUID(), draft.id())).isOne();
        assertThat(changed(Ground.ELSEWHERE, "update registry_display set title = 'x' where id = ?", shown.id()))
                .isZero();
        assertThat(changed(Ground.ELSEWHERE, "delete from registry_evidence where display_id = ?", shown.id()))
                .isZero();
        assertThat(changed(Ground.ELSEWHERE, "delete from registry_follow_up where display_id = ?", shown.id()))
                .isZero();
        assertThat(changed(Ground.ELSEWHERE, "delete from registry_review where display_id = ?", shown.id()))
                .isZero();
    }

    private int seen(@Nullable String region, @Nullable UUID person, UUID display) throws SQLException {
        try (Connection connection = as(region, person);
                var query = connection.prepareStatement("select count(*) from registry_display where id = ?")) {
            query.setObject(1, display);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            } finally {
                connection.rollback();
            }
        }
    }

    private int changed(String region, String sql, UUID display) throws SQLException {
        try (Connection connection = as(region, UUID.randomUUID());
                var change = connection.prepareStatement(sql)) {
            change.setObject(1, display);
            int rows = change.executeUpdate();
            connection.rollback();
            return rows;
        }
    }

    private Connection as(@Nullable String region, @Nullable UUID person) throws SQLException {
        Connection connection = application.getConnection();
        connection.setAutoCommit(false);
        if (region != null) {
            try (Statement tell = connection.createStatement()) {
                tell.execute("select set_config('zhagen.region_from', '" + region + "', true),"
                        + " set_config('zhagen.region_to', '" + region + ":', true),"
                        + " set_config('zhagen.person', '" + person + "', true)");
            }
        }
        return connection;
    }
}
