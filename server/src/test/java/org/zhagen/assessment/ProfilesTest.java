package org.zhagen.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcomes;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.RegionChangeDraft;
import org.zhagen.directory.RegionChanges;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;
import org.zhagen.web.Paging;

/** Values of sites: taken, refused, kept with their history, shown to those whose site it is. The day is 23 November 2026. */
@PageTest
class ProfilesTest {

    private static final String LAST_YEAR = "2025-12-31";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Doors doors;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    /** Tests of other rooms move the clock on. */
    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Test
    void aNewerValueHoldsAndTheOlderOneStays() {
        Acting clerk = at("47");
        RegionCode town = new RegionCode("470101102");
        assertEquals(2, save(clerk, town, LAST_YEAR, "公报", "population", "4,870", "budget", "45万元"));
        assertEquals(1, save(clerk, town, "2026-06-30", "台账", "population", "4800"));
        assertEquals(1, save(clerk, town, "2024-12-31", "旧公报", "population", "5000"));
        FieldState population = state(clerk, town, "population");
        assertEquals(FieldState.Kind.KNOWN, population.kind());
        assertEquals(4800L, value(population));
        assertEquals(
                List.of(4800L, 4870L, 5000L),
                population.history().stream().map(ProfileValue::value).toList());
        assertEquals("台账", population.history().getFirst().source());
        assertEquals("测试员 · 测试单位", population.history().getFirst().enteredBy());
        assertEquals(new Money(45_000_000), value(state(clerk, town, "budget")));
        assertEquals(0, save(clerk, town, "2026-06-30", "别处", "population", "4800"));
        assertEquals(
                Map.of("population", 4800L, "budget", new Money(45_000_000)),
                Outcomes.done(profiles.profile(clerk, town)).values());
    }

    @Test
    void badValuesAreNamedWithTheirFieldAndNothingIsTaken() {
        Acting clerk = at("48");
        RegionCode town = new RegionCode("480101101");
        ValuesDraft draft = Plain.draft(
                "",
                "",
                "population",
                "0",
                "elderly-share",
                "130%",
                "terrain",
                "沼泽",
                "popultion",
                "1",
                "households",
                "许多");
        assertEquals(
                List.of(
                        "as-of missing",
                        "source missing",
                        "popultion field-unknown",
                        "population cell-out-of-range",
                        "elderly-share cell-out-of-range",
                        "terrain bad-cell",
                        "households bad-cell"),
                Plain.wrong(profiles.save(clerk, town, draft)));
        assertEquals(
                List.of("as-of day-ahead"),
                Plain.wrong(profiles.save(
                        clerk, town, Plain.draft(today().plusDays(1).toString(), "公报", "population", "1"))));
        assertEquals(
                List.of(" nothing-given"),
                Plain.wrong(profiles.save(clerk, town, Plain.draft(LAST_YEAR, "公报", "population", " "))));
        assertEquals(FieldState.Kind.UNKNOWN, state(clerk, town, "population").kind());
    }

    @Test
    void twoSourcesOfOneDayAreShownAndALaterWordOfTheSameSourceCorrects() {
        Acting clerk = at("49");
        RegionCode town = new RegionCode("490101101");
        save(clerk, town, LAST_YEAR, "民政台账", "left-behind-elderly", "402");
        save(clerk, town, LAST_YEAR, "网格走访", "left-behind-elderly", "431");
        FieldState disputed = state(clerk, town, "left-behind-elderly");
        assertEquals(FieldState.Kind.DISPUTED, disputed.kind());
        assertEquals(431L, value(disputed));
        assertEquals(402L, disputed.claims().getFirst().value());
        assertEquals(1, line(clerk, town).disputed());
        save(clerk, town, LAST_YEAR, "民政台账", "left-behind-elderly", "430");
        assertEquals(
                431L,
                state(clerk, town, "left-behind-elderly").claims().getFirst().value());
        save(clerk, town, "2026-10-31", "共同核实", "left-behind-elderly", "428");
        assertEquals(
                FieldState.Kind.KNOWN, state(clerk, town, "left-behind-elderly").kind());
        assertEquals(0, line(clerk, town).disputed());
    }

    /** The list counts disputes in the database, the page in Java, from one history. */
    @Test
    void listAndPageAgreeAboutDisputes() {
        Acting clerk = at("40");
        RegionCode town = new RegionCode("400101101");
        SplittableRandom random = new SplittableRandom(7);
        List<String> fields = List.of("population", "households", "volunteers", "party-members");
        List<String> sources = List.of("甲", "乙", "丙");
        List<String> days = List.of("2024-06-30", LAST_YEAR, "2026-01-31");
        for (int i = 0; i < 60; i++) {
            String field = fields.get(random.nextInt(fields.size()));
            String value = String.valueOf(1 + random.nextInt(2));
            save(
                    clerk,
                    town,
                    days.get(random.nextInt(days.size())),
                    sources.get(random.nextInt(sources.size())),
                    field,
                    value);
            SiteProfile site = Outcomes.done(profiles.find(clerk, town));
            SiteLine line = line(clerk, town);
            assertEquals(site.count(FieldState.Kind.DISPUTED), line.disputed(), "after " + i);
            assertEquals(site.known(), line.known());
        }
    }

    @Test
    void oldValuesAreAskedForAgainAndFreshOnesAreNot() {
        Acting clerk = at("55");
        RegionCode town = new RegionCode("550101101");
        LocalDate limit = today().minusMonths(24);
        save(clerk, town, limit.minusDays(1).toString(), "旧台账", "population", "4870");
        save(clerk, town, limit.toString(), "台账", "households", "1900");
        assertEquals(FieldState.Kind.STALE, state(clerk, town, "population").kind());
        assertTrue(state(clerk, town, "population").isAsked());
        assertFalse(state(clerk, town, "households").isAsked());
        assertEquals(1, line(clerk, town).stale());
        assertEquals(limit.minusDays(1), line(clerk, town).oldest());
        SiteSearch stale = new SiteSearch("", null, null, SiteSearch.Filled.STALE);
        assertEquals(
                1, Outcomes.done(profiles.list(clerk, stale, Paging.first(9))).total());
        assertEquals(1, save(clerk, town, today().toString(), "新台账", "population", "4870"));
        assertEquals(FieldState.Kind.KNOWN, state(clerk, town, "population").kind());
    }

    @Test
    void whatTheDirectoryKnowsIsCountedAndNeverTyped() {
        Acting clerk = at("56");
        RegionCode east = new RegionCode("560101101");
        FieldState communities = state(clerk, east, "communities");
        assertEquals(FieldState.Kind.DERIVED, communities.kind());
        assertEquals(2L, value(communities));
        assertEquals(
                FieldState.Kind.UNKNOWN,
                state(clerk, new RegionCode("560101102"), "communities").kind());
        assertEquals(
                FieldState.Kind.UNKNOWN,
                state(clerk, new RegionCode("560101"), "communities").kind());
        assertEquals(
                List.of("communities field-derived"),
                Plain.wrong(profiles.save(clerk, east, Plain.draft(LAST_YEAR, "台账", "communities", "3"))));
        assertEquals(1, line(clerk, east).known());
        assertEquals(0, Outcomes.done(profiles.record(clerk, List.of(given(east, "communities", 3L)))));
    }

    @Test
    void onlyThoseOfTheSiteSeeAndWriteIt() {
        Acting clerk = at("57");
        RegionCode town = new RegionCode("570101101");
        save(clerk, town, LAST_YEAR, "公报", "population", "4870");
        Acting neighbour = Plain.clerk("570101102");
        assertEquals(List.of("Missing"), Plain.wrong(profiles.find(neighbour, town)));
        assertEquals(
                List.of("Missing"),
                Plain.wrong(profiles.save(neighbour, town, Plain.draft(LAST_YEAR, "公报", "population", "1"))));
        assertEquals(
                List.of("population site-outside"),
                Plain.wrong(profiles.record(neighbour, List.of(given(town, "population", 1L)))));
        assertEquals(
                List.of("NotYours"),
                Plain.wrong(profiles.save(Plain.reader("57"), town, Plain.draft(LAST_YEAR, "公报", "population", "1"))));
        assertEquals(List.of("NotYours"), Plain.wrong(profiles.find(As.person("57"), town)));
        assertEquals(4870L, value(state(Plain.reader("5701"), town, "population")));
        assertEquals(
                List.of("西镇"),
                Outcomes.done(profiles.list(neighbour, SiteSearch.ALL, Paging.first(9))).rows().stream()
                        .map(SiteLine::name)
                        .toList());
        for (String table : List.of("assessment_value", "assessment_current", "assessment_site")) {
            assertEquals(0, count(neighbour, table), table);
            assertEquals(1, count(clerk, table), table);
        }
    }

    @Test
    void theHistoryCannotBeRewritten() {
        Acting clerk = at("58");
        RegionCode town = new RegionCode("580101101");
        save(clerk, town, LAST_YEAR, "公报", "population", "4870");
        assertThrows(
                DataAccessException.class,
                () -> doors.write(
                        clerk,
                        () -> database.sql("update assessment_value set amount = 1")
                                .update()));
        assertThrows(
                DataAccessException.class,
                () -> doors.write(
                        clerk,
                        () -> database.sql("delete from assessment_value").update()));
    }

    /** The columns for rules say what the profiles say, site by site. */
    @Test
    void columnsAndProfilesAgree() {
        Acting clerk = at("59");
        SplittableRandom random = new SplittableRandom(11);
        List<GivenValue> given = new ArrayList<>();
        for (String code : List.of("590101", "590101101", "590101102", "590101101201")) {
            RegionCode site = new RegionCode(code);
            given.add(given(site, "population", 1L + random.nextInt(9_000)));
            if (random.nextBoolean()) {
                given.add(given(site, "elderly-share", new Percent(random.nextInt(100))));
            }
            given.add(given(site, "data-platform", random.nextBoolean()));
            given.add(given(site, "terrain", random.nextBoolean() ? "hill" : "mountain"));
        }
        assertEquals(given.size(), Outcomes.done(profiles.record(clerk, given)));
        List<String> fields = List.of("population", "elderly-share", "data-platform", "terrain", "communities");
        SiteColumns read = Outcomes.done(profiles.columns(clerk, fields, null));
        assertEquals(4, read.sites().size());
        for (int i = 0; i < read.sites().size(); i++) {
            assertEquals(
                    Conditions.of(
                            Outcomes.done(profiles.profile(clerk, read.sites().get(i)))),
                    Conditions.of(read.columns(), i),
                    read.sites().get(i).digits());
        }
        assertEquals(
                List.of(new RegionCode("590101101"), new RegionCode("590101102")),
                Outcomes.done(profiles.columns(clerk, fields, RegionCode.Level.TOWNSHIP))
                        .sites());
        assertEquals(List.of("fields field-unknown"), Plain.wrong(profiles.columns(clerk, List.of("popultion"), null)));
    }

    @Test
    void aRenumberedSiteTakesItsValuesAlongAndAMergedOneDoesNot() {
        Acting clerk = at("60");
        RegionCode west = new RegionCode("600101102");
        save(clerk, west, LAST_YEAR, "公报", "population", "4870");
        change("60", "renumber", west, "600101103 西镇");
        assertEquals(4870L, value(state(clerk, new RegionCode("600101103"), "population")));
        assertEquals(4870L, value(state(clerk, west, "population")));
        assertEquals(
                List.of("site-closed"),
                Plain.wrong(profiles.save(clerk, west, Plain.draft("2026-01-31", "公报", "population", "1"))));
    }

    private void change(String province, String kind, RegionCode from, String to) {
        RegionChanges changes = context.getBean(RegionChanges.class);
        Acting editor = As.person(province, DirectoryPermission.values());
        RegionChangeDraft draft = new RegionChangeDraft(kind, "2026-11-01", from.digits(), to, "区划调整", "");
        String digest = Outcomes.done(changes.preview(editor, draft)).digest();
        Outcomes.done(changes.record(editor, draft, digest));
    }

    private Acting at(String province) {
        Plain.open(context, province);
        return Plain.clerk(province);
    }

    private int save(Acting clerk, RegionCode site, String day, String source, String... values) {
        return Outcomes.done(profiles.save(clerk, site, Plain.draft(day, source, values)));
    }

    private FieldState state(Acting acting, RegionCode site, String field) {
        return Outcomes.done(profiles.find(acting, site)).fields().stream()
                .filter(state -> state.field().id().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private SiteLine line(Acting acting, RegionCode site) {
        return Outcomes.done(profiles.list(acting, SiteSearch.ALL, Paging.first(50))).rows().stream()
                .filter(line -> line.code().equals(site))
                .findFirst()
                .orElseThrow();
    }

    private static Object value(FieldState state) {
        ProfileValue current = state.current();
        return current == null ? "nothing" : current.value();
    }

    private static GivenValue given(RegionCode site, String field, Object value) {
        return new GivenValue(site, field, value, LocalDate.of(2025, 12, 31), "台账", "试验局", false);
    }

    private int count(Acting acting, String table) {
        return doors.read(
                acting,
                () -> database.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single());
    }
}
