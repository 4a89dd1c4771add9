package org.zhagen.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.intake.ImportCounts;
import org.zhagen.intake.ImportSummary;
import org.zhagen.intake.ImportView;
import org.zhagen.intake.Imports;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.office.Ledger;
import org.zhagen.web.Paging;

/** Tables that come in: good ones, large ones, and every way of being bad. */
@PageTest
class DirectoryImportsTest {

    private static final String UNITS = "单位名称,类型,区划代码,简称,撤销日期,备注\n";

    @Autowired
    private Regions regions;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Imports imports;

    @Test
    void nothingIsWrittenBeforeSomebodySaysYesAndThenExactlyThat() {
        Acting acting = Village.open(regions, "71");
        ImportView view = upload(acting, "units", UNITS + "东镇党委,部门,710101101000,东镇,,\n西镇党委,department,710101102,,,\n");
        assertEquals(new ImportCounts(2, 0, 0, 0, 0), view.preview().counts());
        assertEquals(0, count(acting, "71"));
        assertEquals(
                List.of("preview-old"),
                Village.wrong(imports.takeOver(acting, view.summary().id(), "0")));
        Village.unit(units, acting, "710101101", "东镇党委");
        assertEquals(
                List.of("preview-old"),
                Village.wrong(imports.takeOver(
                        acting, view.summary().id(), view.preview().digest())));
        ImportView again = Outcomes.done(imports.find(acting, view.summary().id()));
        assertEquals(new ImportCounts(1, 1, 0, 0, 0), again.preview().counts());
        ImportSummary done = Outcomes.done(
                imports.takeOver(acting, view.summary().id(), again.preview().digest()));
        assertEquals(1, done.added());
        assertEquals(2, count(acting, "71"));
        assertEquals(
                List.of("import-gone"),
                Village.wrong(
                        imports.takeOver(acting, done.id(), again.preview().digest())));
    }

    @Test
    void eachBadRowIsNamedWithItsColumnAndTheOthersComeIn() {
        Acting acting = Village.open(regions, "72");
        ImportView view = upload(
                acting,
                "units",
                UNITS
                        + "好单位,部门,720101101,,,\n"
                        + "类型错,部们,720101101,,,\n"
                        + "外地,部门,110101001,,,\n"
                        + "没有区划,部门,729999,,,\n"
                        + "好单位,部门,720101101,,,\n"
                        + ",部门,720101101,,,\n"
                        + "日期错,部门,720101101,,昨天,\n"
                        + "备注长,部门,720101101,,," + "长".repeat(501) + "\n");
        assertEquals(new ImportCounts(1, 0, 0, 0, 7), view.preview().counts());
        assertEquals(
                List.of(
                        "3:2 unit-kind",
                        "4:3 region-outside",
                        "5:3 region-unknown",
                        "6:1 import-row-twice",
                        "7:1 missing",
                        "8:5 day",
                        "9:6 text-long"),
                view.preview().findings().stream()
                        .map(DirectoryImportsTest::place)
                        .toList());
        Outcomes.done(
                imports.takeOver(acting, view.summary().id(), view.preview().digest()));
        assertEquals(1, count(acting, "72"));
    }

    private static String place(Finding finding) {
        return finding.at().line() + ":" + finding.at().column() + " "
                + finding.code().id();
    }

    @Test
    void filesThatAreNoTablesAreAnsweredInWords() {
        Acting acting = Village.open(regions, "73");
        assertEquals(Set.of("import-column-missing", "import-column-unknown"), codes(acting, "a.csv", "名称,种类\n甲,乙\n"));
        assertEquals(Set.of("import-empty"), codes(acting, "a.csv", UNITS));
        assertEquals(Set.of("table-empty"), codes(acting, "a.csv", "\n\n"));
        assertEquals(Set.of("table-unknown-type"), codes(acting, "a.docx", UNITS));
        assertEquals(Set.of("table-not-xlsx"), codes(acting, "a.xlsx", UNITS));
        assertEquals(Set.of("table-quotes"), codes(acting, "a.csv", UNITS + "\"甲,部门\n"));
        assertEquals(Set.of("table-duplicate-header"), codes(acting, "a.csv", "单位名称,单位名称,类型\n甲,乙,丙\n"));
        byte[] chinese = (UNITS + "编码局,部门,730101101,,,\n").getBytes(Charset.forName("GB18030"));
        assertEquals(
                1,
                Outcomes.done(imports.upload(acting, "units", "a.csv", chinese))
                        .preview()
                        .counts()
                        .added());
        byte[] neither = {(byte) 0xff, (byte) 0xfe, (byte) 0xfd, 10, 1, 2};
        assertEquals(
                0,
                Outcomes.done(imports.upload(acting, "units", "a.csv", neither))
                        .preview()
                        .counts()
                        .written());
        assertEquals(List.of("import-empty"), Village.wrong(imports.upload(acting, "units", "a.csv", new byte[0])));
        assertEquals(List.of("import-kind"), Village.wrong(imports.upload(acting, "cars", "a.csv", chinese)));
        assertEquals(List.of("NotYours"), Village.wrong(imports.upload(As.person("73"), "units", "a.csv", chinese)));
    }

    private Set<String> codes(Acting acting, String file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Outcomes.done(imports.upload(acting, "units", file, bytes)).preview().findings().stream()
                .map(finding -> finding.code().id())
                .collect(Collectors.toSet());
    }

    @Test
    void formulasAndHugeCellsAreText() {
        Acting acting = Village.open(regions, "74");
        ImportView view = upload(
                acting, "units", UNITS + "=1+1,部门,740101101,,,=cmd\n" + "长".repeat(40_000) + ",部门,740101101,,,\n");
        assertEquals(new ImportCounts(1, 0, 0, 0, 1), view.preview().counts());
        Outcomes.done(
                imports.takeOver(acting, view.summary().id(), view.preview().digest()));
        Unit unit = Outcomes.done(units.list(acting, UnitSearch.in(new RegionCode("74")), Paging.first(5)))
                .rows()
                .getFirst();
        assertEquals("=1+1", unit.name());
    }

    @Test
    void fiftyThousandUnitsComeInAtOnce() {
        Acting acting = Village.open(regions, "75");
        String rows = IntStream.range(0, 50_000)
                .mapToObj(number -> "试验单位" + number + ",部门,750101101,单位" + number + ",,\n")
                .collect(Collectors.joining());
        ImportView view = upload(acting, "units", UNITS + rows);
        assertEquals(new ImportCounts(50_000, 0, 0, 0, 0), view.preview().counts());
        Outcomes.done(
                imports.takeOver(acting, view.summary().id(), view.preview().digest()));
        assertEquals(
                1,
                Outcomes.done(units.list(
                                acting, new UnitSearch("单位49999", new RegionCode("75"), null, false), Paging.first(5)))
                        .total());
        ImportView again = upload(acting, "units", UNITS + rows);
        assertEquals(new ImportCounts(0, 0, 50_000, 0, 0), again.preview().counts());
        assertEquals(
                List.of("import-nothing"),
                Village.wrong(imports.takeOver(
                        acting, again.summary().id(), again.preview().digest())));
    }

    @Test
    void peopleComeInAndMove() {
        Acting acting = Village.open(regions, "76");
        Unit east = Village.unit(units, acting, "760101101", "东镇党委");
        Unit west = Village.unit(units, acting, "760101102", "西镇党委");
        String head = "编号,姓名,单位,区划代码,职务,手机号,任职日期,备注\n";
        ImportView view = upload(
                acting,
                "people",
                head + ",王试验,东镇党委,760101101000,书记,19900000011,2026/1/5,\n,李试验,西镇党委,,镇长,,,\n,赵试验,南镇党委,,镇长,电话,,\n");
        assertEquals(new ImportCounts(2, 0, 0, 0, 1), view.preview().counts());
        Outcomes.done(
                imports.takeOver(acting, view.summary().id(), view.preview().digest()));
        Person person = Outcomes.done(people.list(acting, PersonSearch.of(east.id()), Paging.first(5)))
                .rows()
                .getFirst();
        assertEquals("199****0011", person.phone());
        ImportView moving = upload(acting, "people", head + person.id() + ",王试验,西镇党委,,书记,199****0011,2026-02-01,\n");
        assertEquals(new ImportCounts(0, 1, 0, 0, 0), moving.preview().counts());
        Outcomes.done(
                imports.takeOver(acting, moving.summary().id(), moving.preview().digest()));
        PersonView moved = Outcomes.done(people.find(acting, person.id()));
        assertEquals(west.id(), moved.person().unit());
        assertEquals(LocalDate.of(2026, 1, 31), moved.positions().getLast().until());
        assertEquals("19900000011", Outcomes.done(people.phone(acting, person.id())));
    }

    @Test
    void villagesAndGridsComeIn() {
        Acting acting = Village.open(regions, "77");
        String table =
                "区划代码,区划名称\n770101101201001,东一村第1网格\n770101101201,东一村\n770101101,东镇\n770101102,别名\n770909101201,无主村\n";
        ImportView view = upload(acting, "regions", table);
        assertEquals(new ImportCounts(2, 0, 1, 0, 2), view.preview().counts());
        Outcomes.done(
                imports.takeOver(acting, view.summary().id(), view.preview().digest()));
        assertTrue(regions.find(acting, new RegionCode("770101101201001")).isPresent());
    }

    @Test
    void whatWentOutComesInUnchanged() throws IOException {
        Acting acting = Village.open(regions, "78");
        Village.unit(units, acting, "780101101", "东镇党委");
        Village.unit(units, acting, "780101102", "西镇党委");
        List<Unit> all = Outcomes.done(units.list(acting, UnitSearch.in(new RegionCode("78")), Paging.first(9)))
                .rows();
        List<Ledger.Column> columns = List.of("单位名称", "类型", "区划代码", "区划名称", "简称", "编号", "撤销日期", "备注").stream()
                .map(title -> new Ledger.Column(title, 20, Ledger.Kind.TEXT))
                .toList();
        List<List<String>> rows = all.stream()
                .map(unit -> List.of(
                        unit.name(),
                        "村社",
                        unit.region().padded(),
                        unit.regionName(),
                        "",
                        unit.id().toString(),
                        "",
                        ""))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Ledger(List.of(Ledger.Sheet.of("单位", "单位", "试验", LocalDate.of(2026, 11, 22), columns, rows))).write(out);
        ImportView view = Outcomes.done(imports.upload(acting, "units", "单位.xlsx", out.toByteArray()));
        assertEquals(List.of(), view.preview().findings());
        assertEquals(new ImportCounts(0, 0, 2, 0, 0), view.preview().counts());
    }

    @Test
    void othersDoNotSeeMyTable() {
        Acting acting = Village.open(regions, "79");
        ImportView view = upload(acting, "units", UNITS + "东镇党委,部门,790101101,,,\n");
        Acting colleague = Village.everything("79");
        assertEquals(
                List.of("Missing"),
                Village.wrong(imports.find(colleague, view.summary().id())));
        assertEquals(
                List.of("Missing"),
                Village.wrong(imports.discard(colleague, view.summary().id())));
        assertEquals(List.of(), Outcomes.done(imports.list(colleague)));
        Outcomes.done(imports.discard(acting, view.summary().id()));
        assertEquals(List.of(), Outcomes.done(imports.list(acting)));
    }

    private ImportView upload(Acting acting, String kind, String text) {
        return Outcomes.done(imports.upload(acting, kind, "table.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private int count(Acting acting, String region) {
        return Outcomes.done(units.list(acting, UnitSearch.in(new RegionCode(region)), Paging.first(5)))
                .total();
    }
}
