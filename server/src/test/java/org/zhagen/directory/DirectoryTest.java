package org.zhagen.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.access.Outcomes;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Paging;

/** Regions, units and people through their front doors, inside and outside of a jurisdiction. */
@PageTest
class DirectoryTest {

    @Autowired
    private Regions regions;

    @Autowired
    private RegionChanges changes;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Doors doors;

    @Autowired
    private NationalRegionsAtStart atStart;

    @Test
    void theWholeCountryIsThereDownToTownships() {
        Acting anybody = As.person("");
        assertTrue(regions.provinces(anybody).size() >= 31);
        List<Region> path = regions.path(anybody, new RegionCode("110101001"));
        assertEquals(
                List.of("北京市", "东城区", "东华门街道"), path.stream().map(Region::name).toList());
        assertEquals(16, regions.children(anybody, new RegionCode("11")).size());
    }

    @Test
    void rowsThatOnlyFillALevelAreNoRegions() {
        Acting anybody = As.person("");
        assertTrue(regions.find(anybody, new RegionCode("1101")).isEmpty());
        assertTrue(regions.find(anybody, new RegionCode("441900")).isEmpty());
        List<Region> dongguan = regions.children(anybody, new RegionCode("4419"));
        assertEquals("东城街道", dongguan.getFirst().name());
        assertTrue(regions.children(anybody, new RegionCode("41")).stream()
                .anyMatch(region -> region.code().digits().equals("419001")));
    }

    @Test
    void theCountryIsLoadedOnce() {
        int before = count();
        atStart.run(new DefaultApplicationArguments());
        assertEquals(before, count());
    }

    private int count() {
        return database.sql("select count(*) from directory_region where source = 'national'")
                .query(Integer.class)
                .single();
    }

    @Test
    void regionsAreFoundByPartOfTheNameAndByWhatTheyLieIn() {
        Acting acting = Village.open(regions, "81");
        assertEquals("81", regions.search(acting, "试验省81", 5).getFirst().code().digits());
        assertEquals(
                "810101102",
                regions.search(acting, "试验县 西", 5).getFirst().code().digits());
        assertEquals(
                "810101",
                regions.search(acting, "810101000000", 5).getFirst().code().digits());
        assertEquals(List.of(), regions.search(acting, "没有%这个", 5));
        assertEquals(List.of(), regions.search(acting, " ", 5));
    }

    @Test
    void aRegionIsOpenedInTheJurisdictionBelowOneThatIsThere() {
        Acting acting = Village.open(regions, "82");
        assertEquals("东村", Village.open(regions, acting, "820101101201", "东村").name());
        assertEquals(List.of("region-taken"), wrong(acting, "820101101201", "东村"));
        assertEquals(List.of("region-parent"), wrong(acting, "820909101201", "无主村"));
        assertEquals(List.of("region-outside"), wrong(acting, "110101001999", "外村"));
        assertEquals(List.of("region-code", "missing"), wrong(acting, "8201x", ""));
        assertEquals(
                List.of("NotYours"),
                Village.wrong(regions.open(As.person("82"), new RegionDraft("820101101202", "西村", ""))));
    }

    private List<String> wrong(Acting acting, String code, String name) {
        return Village.wrong(regions.open(acting, new RegionDraft(code, name, "")));
    }

    @Test
    void aUnitIsOpenedChangedAndClosed() {
        Acting acting = Village.open(regions, "83");
        Unit unit = Village.unit(units, acting, "830101101", "东镇人民政府");
        assertEquals(List.of("name-taken"), Village.wrong(units.open(acting, UnitDraft.of(unit))));
        UnitDraft renamed = new UnitDraft("830101102 西镇", "sub-district", "东镇政府", "镇政府", "");
        Unit changed = Outcomes.done(units.change(acting, unit.id(), unit.version(), renamed));
        assertEquals("西镇", changed.regionName());
        assertEquals(List.of("Stale"), Village.wrong(units.change(acting, unit.id(), unit.version(), renamed)));
        Acting neighbour = Village.everything("84");
        assertEquals(List.of("Missing"), Village.wrong(units.close(neighbour, unit.id(), 1)));
        assertTrue(
                Outcomes.done(units.close(acting, unit.id(), changed.version())).isClosed());
        assertEquals(List.of("unit-closed"), Village.wrong(units.close(acting, unit.id(), changed.version() + 1)));
    }

    @Test
    void allThatIsWrongWithAUnitIsSaidAtOnce() {
        Acting acting = Village.open(regions, "85");
        assertEquals(
                List.of("region-unknown", "unit-kind", "name-short", "text-long"),
                Village.wrong(units.open(acting, new UnitDraft("859999", "departmen", "名", "简".repeat(31), ""))));
        assertEquals(
                List.of("region-ambiguous"),
                Village.wrong(units.open(Village.everything(""), new UnitDraft("鼓楼区", "department", "某局", "", ""))));
        assertEquals("东镇", Village.unit(units, acting, "东镇", "按名称找到").regionName());
    }

    @Test
    void unitsAreFoundByAnyPartOfTheirNames() {
        Acting acting = Village.open(regions, "86");
        Village.unit(units, acting, "86", "试验省数据资源管理局");
        RegionCode here = new RegionCode("86");
        for (String part : List.of("数据资源", "局", "管理局", "试验省数据资源管理局")) {
            assertEquals(1, listed(acting, new UnitSearch(part, here, null, false)), part);
        }
        for (String part : List.of("资数", "%", "_", "管理局局")) {
            assertEquals(0, listed(acting, new UnitSearch(part, here, null, false)), part);
        }
    }

    private int listed(Acting acting, UnitSearch search) {
        return Outcomes.done(units.list(acting, search, Paging.first(10))).total();
    }

    @Test
    void peopleAreSeenInTheirJurisdictionOnly() {
        Acting acting = Village.open(regions, "87");
        Unit unit = Village.unit(units, acting, "870101101", "东镇党委");
        PersonView view = Village.person(people, acting, unit, "林试验", "19900000001");
        assertEquals("199****0001", view.person().phone());
        Acting neighbour = Village.everything("870101102");
        assertEquals(
                List.of("Missing"),
                Village.wrong(people.find(neighbour, view.person().id())));
        assertEquals(
                List.of("Missing"),
                Village.wrong(people.phone(neighbour, view.person().id())));
        assertTrue(people.names(neighbour, Set.of(view.person().id())).isEmpty());
        assertEquals(
                List.of("林试验"),
                people.names(acting, Set.of(view.person().id())).values().stream()
                        .map(PersonName::name)
                        .toList());
    }

    @Test
    void aPhoneIsReadInFullByWhoMayAndTheAuditKeepsIt() {
        Acting acting = Village.open(regions, "88");
        Unit unit = Village.unit(units, acting, "88", "省委办公厅");
        var id = Village.person(people, acting, unit, "顾试验", "19900000002")
                .person()
                .id();
        assertEquals("19900000002", Outcomes.done(people.phone(acting, id)));
        assertEquals(List.of("NotYours"), Village.wrong(people.phone(As.person("88", DirectoryPermission.READ), id)));
        String kept = "select count(*) from audit_entry where action = 'personal-data.read' and subject_id = :id";
        int readings = doors.read(
                acting,
                () -> database.sql(kept)
                        .param("id", id.toString())
                        .query(Integer.class)
                        .single());
        assertEquals(1, readings);
    }

    @Test
    void somebodyHandsOverAndTheUnitsPeopleMoveWithIt() {
        Acting acting = Village.open(regions, "89");
        Unit east = Village.unit(units, acting, "890101101", "东镇党委");
        Unit west = Village.unit(units, acting, "890101102", "西镇党委");
        PersonView view = Village.person(people, acting, east, "周试验", "");
        var id = view.person().id();
        PositionDraft next = new PositionDraft(west.label(), "镇长", "2026-03-01");
        PersonView moved =
                Outcomes.done(people.handOver(acting, id, view.person().version(), next));
        assertEquals("890101102", moved.person().region().digits());
        assertEquals(LocalDate.of(2026, 2, 28), moved.positions().getLast().until());
        assertEquals(List.of("unit-has-people"), Village.wrong(units.close(acting, west.id(), west.version())));
        UnitDraft draft = new UnitDraft("890101101", "community", "西镇党委", "", "");
        Outcomes.done(units.change(acting, west.id(), west.version(), draft));
        assertEquals(
                "890101101",
                Outcomes.done(people.find(acting, id)).person().region().digits());
    }

    @Test
    void aMaskedPhoneStaysWhatItWas() {
        Acting acting = Village.open(regions, "90");
        Unit unit = Village.unit(units, acting, "90", "省档案馆");
        PersonView view = Village.person(people, acting, unit, "吴试验", "19900000003");
        PersonDraft draft = new PersonDraft("吴改名", "199****0003", "");
        PersonView changed = Outcomes.done(people.change(acting, view.person().id(), 0, draft));
        assertEquals(
                "19900000003",
                Outcomes.done(people.phone(acting, changed.person().id())));
        assertEquals(
                List.of("phone"),
                Village.wrong(people.change(acting, view.person().id(), 1, new PersonDraft("吴改名", "打电话", ""))));
    }

    @Test
    void twoTownshipsMergeWithAllThatIsInThem() {
        Acting acting = Village.open(regions, "91");
        Village.open(regions, acting, "910101102201", "西一村");
        Unit unit = Village.unit(units, acting, "910101102201", "西一村委会");
        Unit closed = Village.unit(units, acting, "910101102", "旧站");
        Outcomes.done(units.close(acting, closed.id(), closed.version()));
        PersonView view = Village.person(people, acting, unit, "郑试验", "");
        RegionChangeDraft draft = new RegionChangeDraft(
                "merge", "2026-01-01", "910101101\n910101102 西镇", "910101101 东西镇", "两镇合并", "试政发〔2026〕1号");
        CarryOver preview = Outcomes.done(changes.preview(acting, draft));
        assertEquals(2, preview.moves().size());
        assertEquals(1, preview.units());
        assertEquals(1, preview.people());
        assertEquals(List.of("preview-old"), Village.wrong(changes.record(acting, draft, "other")));
        Outcomes.done(changes.record(acting, draft, preview.digest()));
        assertEquals(
                "东西镇",
                regions.find(acting, new RegionCode("910101101")).orElseThrow().name());
        assertTrue(regions.find(acting, new RegionCode("910101102201"))
                .orElseThrow()
                .isClosed());
        assertEquals(
                "910101101201",
                Outcomes.done(units.find(acting, unit.id())).region().digits());
        assertEquals(
                "910101101201",
                Outcomes.done(people.find(acting, view.person().id()))
                        .person()
                        .region()
                        .digits());
        assertEquals(
                "910101102",
                Outcomes.done(units.find(acting, closed.id())).region().digits());
        assertEquals(
                Set.of(new RegionCode("910101101201")),
                regions.read(
                        acting, new RegionCode("910101102201"), LocalDate.of(2025, 12, 31), LocalDate.of(2026, 2, 1)));
        assertEquals(
                1,
                changes.list(acting, new RegionCode("910101102"), Paging.first(5))
                        .total());
    }

    @Test
    void aChangeThatWouldLeaveSomethingBehindIsRefused() {
        Acting acting = Village.open(regions, "92");
        Village.open(regions, acting, "920101101201", "东一村");
        Village.open(regions, acting, "920101102201", "西一村");
        assertEquals(List.of("change-clash"), wrongChange(acting, "merge", "920101101\n920101102", "920101101"));
        assertEquals(List.of("change-left"), wrongChange(acting, "close", "920101101", ""));
        assertEquals(List.of("change-target-taken"), wrongChange(acting, "renumber", "920101101", "920101102"));
        assertEquals(List.of("change-count"), wrongChange(acting, "split", "920101101", "920101103 南镇"));
        assertEquals(List.of("region-outside"), wrongChange(acting, "renumber", "920101101", "110101999 南镇"));
        assertEquals(List.of("change-target-name"), wrongChange(acting, "renumber", "920101101", "920101103"));
        assertEquals(
                List.of("change-kind", "day", "change-from-missing", "missing"),
                Village.wrong(changes.preview(acting, new RegionChangeDraft("mrge", "", "", "", "", ""))));
        assertEquals(
                List.of("change-future"),
                Village.wrong(changes.preview(
                        acting,
                        new RegionChangeDraft("rename", "2999-01-01", "920101101", "920101101 新东镇", "更名", ""))));
    }

    private List<String> wrongChange(Acting acting, String kind, String from, String to) {
        return Village.wrong(changes.preview(acting, new RegionChangeDraft(kind, "2026-01-01", from, to, "试验", "")));
    }

    @Test
    void codesAreExchanged() {
        Acting acting = Village.open(regions, "93");
        Unit east = Village.unit(units, acting, "930101101", "党委");
        Unit west = Village.unit(units, acting, "930101102", "党委");
        RegionChangeDraft draft = new RegionChangeDraft(
                "renumber", "2026-01-01", "930101101\n930101102", "930101102 东镇\n930101101 西镇", "换码", "");
        CarryOver preview = Outcomes.done(changes.preview(acting, draft));
        Outcomes.done(changes.record(acting, draft, preview.digest()));
        assertEquals(
                "930101102",
                Outcomes.done(units.find(acting, east.id())).region().digits());
        assertEquals(
                "930101101",
                Outcomes.done(units.find(acting, west.id())).region().digits());
        assertEquals(
                "西镇",
                regions.find(acting, new RegionCode("930101101")).orElseThrow().name());
        assertFalse(
                regions.find(acting, new RegionCode("930101102")).orElseThrow().isClosed());
    }

    @Test
    void withoutAJurisdictionTheDatabaseShowsNobody() {
        assertEquals(
                0,
                database.sql("select count(*) from directory_person")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void whoMayNotReadGetsNothing() {
        Outcome<?> outcome = units.list(As.person(""), new UnitSearch("", null, null, false), Paging.first(5));
        assertEquals(List.of("NotYours"), Village.wrong(outcome));
        assertEquals(
                Set.of("directory.read", "directory.edit", "directory.import", "directory.read-personal"),
                List.of(DirectoryPermission.values()).stream()
                        .map(DirectoryPermission::id)
                        .collect(Collectors.toSet()));
    }
}
