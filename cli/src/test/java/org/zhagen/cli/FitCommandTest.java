package org.zhagen.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhagen.kernel.document.Node;

class FitCommandTest {

    private static final String WHISTLE = "playbooks/whistle";

    @TempDir
    Path folder;

    private String csv(String text) throws IOException {
        return csv(text, StandardCharsets.UTF_8);
    }

    private String csv(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("sites.csv"), text.getBytes(charset)).toString();
    }

    private String fields(String rows) throws IOException {
        return csv("code,name,departments,leader-commitment,population,elderly-share,terrain\n" + rows);
    }

    @Test
    void namesOfTheMachineOutputAreAContract() throws IOException {
        Cli said = Cli.zh("fit", WHISTLE, fields("130623206000,龙门乡,4,true,39277,,plain\n"), "--json");
        assertEquals(0, said.exit(), said.err());
        Node site = Cli.at(said.json(), 0);
        assertEquals(
                List.of("code", "name", "preconditions", "resources", "score", "variant", "verdict"),
                Cli.keys(site).stream().sorted().toList());
        assertEquals("prepare-first", Cli.text(site, "verdict"));
        assertTrue(Cli.keys(Cli.at(site, "score")).containsAll(List.of("low", "high")));
        Node precondition = Cli.at(site, "preconditions", 0);
        assertEquals("departments", Cli.text(precondition, "id"));
        assertEquals("false", Cli.text(precondition, "state"));
        assertEquals("先由区级派驻联络员，或与邻近街乡合用一名联络员，人数补足后再启动", Cli.text(precondition, "remedy"));
        assertEquals("true", Cli.text(site, "preconditions", 1, "state"));
        assertEquals("unknown", Cli.text(site, "preconditions", 2, "state"));
        assertEquals("4", Cli.text(site, "resources", 0, "amount"));
    }

    @Test
    void readsEveryUsualEncodingAndKindOfHeader() throws IOException {
        String rows = "130623206000,龙门乡,6,是\n";
        String ids = "code,name,departments,leader_commitment\n";
        String wanted = Cli.zh("fit", WHISTLE, csv(ids + rows), "--json").out();
        assertTrue(wanted.contains("龙门乡"), wanted);
        String titles = "代码,名称," + title("departments") + "," + title("leader-commitment") + "\n";
        assertEquals(
                wanted, Cli.zh("fit", WHISTLE, csv(titles + rows), "--json").out());
        assertEquals(
                wanted,
                Cli.zh("fit", WHISTLE, csv("\uFEFF" + titles + rows), "--json").out());
        assertEquals(
                wanted,
                Cli.zh("fit", WHISTLE, csv(titles + rows, Charset.forName("GB18030")), "--json")
                        .out());
    }

    private static String title(String field) {
        Node fields = Cli.zh("dictionary", "--json").json();
        return ((Node.Listing) fields)
                .items().stream()
                        .filter(f -> Cli.text(f, "id").equals(field))
                        .map(f -> Cli.text(f, "title"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void readsAWorkbookWithPercentCellsAndATitleAboveTheHeader() throws IOException {
        Path file = folder.resolve("sites.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("画像");
            String[] header = {"code", "name", "departments", "leader-commitment", "elderly-share", "表外列"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(2, i, header[i]);
            }
            sheet.value(3, 0, "130623206000");
            sheet.value(3, 1, "龙门乡");
            sheet.value(3, 2, 6);
            sheet.value(3, 3, true);
            sheet.value(3, 4, 0.305);
            sheet.style(3, 4).format("0.0%").set();
        }
        Cli said = Cli.zh("fit", WHISTLE, file.toString(), "--json");
        assertEquals(0, said.exit(), said.err());
        assertEquals("true", Cli.text(said.json(), 0, "preconditions", 0, "state"));
        assertTrue(said.err().startsWith(file + ":3:6: column-unknown: 列“表外列”"), said.err());
    }

    @Test
    void aBadCellIsNamedAndTheRestStillRuns() throws IOException {
        String sites = fields("130623206000,龙门乡,六个,true,39277,25,plain\n130623207000,胡家庄乡,6,true,12000,25%,plain\n");
        Cli said = Cli.zh("fit", WHISTLE, sites, "--json");
        assertEquals(1, said.exit());
        assertEquals(2, ((Node.Listing) said.json()).items().size());
        assertEquals("unknown", Cli.text(said.json(), 0, "preconditions", 0, "state"));
        assertEquals("true", Cli.text(said.json(), 1, "preconditions", 0, "state"));
        assertEquals(
                List.of(
                        sites + ":2:3: bad-cell: 列“" + title("departments")
                                + "”：“六个”无法识别。应为整数，例如 1200, 1,200。也许尚不清楚，可留空。",
                        sites + ":2:6: bad-cell: 列“" + title("elderly-share")
                                + "”：“25”无法识别。应为百分比，例如 30%, 30.5%。也许尚不清楚，可留空。"),
                said.err().lines().toList());
        Cli english = Cli.en("fit", WHISTLE, sites);
        assertEquals(1, english.exit());
        assertTrue(english.err().contains(":2:3: bad-cell: "), english.err());
        assertTrue(english.err().contains("Expected a whole number, for example 1200"), english.err());
        assertTrue(english.out().contains("龙门乡"), english.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123,龙门乡,9999999,true,1,1%,plain | cell-out-of-range | 超出范围",
                "123,龙门乡,6,maybe,1,1%,plain | bad-cell | 应为是或否",
                "123,龙门乡,6,true,1,1%,sea | bad-cell | 应为以下选项之一",
                ",龙门乡,6,true,1,1%,plain | code-missing | 该行没有代码",
                "1.3E11,龙门乡,6,true,1,1%,plain | code-form | 请把该列设为文本格式",
                "123,甲,6,true,1,1%,plain~123,乙,6,true,1,1%,plain | code-repeated | 已在第 2 行出现",
                "123,龙门乡,6,true,1,1%,plain,多,余 | table-too-many-cells | 也许",
            })
    void everyKindOfBadRow(String rows, String code, String sentence) throws IOException {
        Cli said = Cli.zh("fit", WHISTLE, fields(rows.replace('~', '\n') + "\n99,好,6,true,1,1%,plain\n"), "--json");
        assertEquals(1, said.exit());
        assertTrue(said.err().contains(code), said.err());
        assertTrue(said.err().contains(sentence), said.err());
        assertTrue(said.out().contains("\"好\""), said.out());
        UsageTest.assertNoTrace(said);
    }

    @Test
    void tablesThatCannotBeUsed() throws IOException {
        Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {0, 1, 2, 3, 0, 0});
        Path notWorkbook = Files.writeString(folder.resolve("text.xlsx"), "code,name\n");
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        Path noCode = Files.writeString(folder.resolve("nocode.csv"), "name,departments\n甲,3\n");
        refused("nowhere.csv", "table-not-found", "也许路径");
        refused(folder.toString(), "table-unreadable", "这是文件夹");
        refused("LICENSE", "table-unknown-type", "另存为 .xlsx 或 .csv");
        refused(binary.toString(), "table-not-csv", "二进制内容");
        refused(notWorkbook.toString(), "table-not-xlsx", "其他格式");
        refused(empty.toString(), "table-empty", "也许");
        refused(noCode.toString(), "column-missing", "缺少列“code”");
    }

    private static void refused(String file, String code, String sentence) {
        Cli said = Cli.zh("fit", WHISTLE, file, "--json");
        assertEquals(1, said.exit());
        assertEquals(0, ((Node.Listing) said.json()).items().size());
        assertTrue(said.err().contains(code), said.err());
        assertTrue(said.err().contains(sentence), said.err());
        assertFalse(Cli.en("fit", WHISTLE, file).err().isEmpty());
        UsageTest.assertNoTrace(said);
    }

    @Test
    void reportsForPeople() throws IOException {
        String sites = csv("""
                code,name,departments,leader-commitment,communities,data-note
                11,甲乡,6,是,12,模拟数据
                22,乙乡,2,是,,模拟数据
                33,丙乡,,,,模拟数据
                """);
        String report = Cli.zh("fit", WHISTLE, sites).out();
        assertTrue(report.startsWith("街乡吹哨、部门报到 whistle@1.2.0（模拟数据）"), report);
        assertTrue(report.contains("先补条件"), report);
        assertTrue(report.contains("✗departments"), report);
        assertTrue(report.contains("?departments"), report);
        String detail = Cli.zh("fit", WHISTLE, sites, "--site", "11").out();
        assertTrue(detail.contains("运行经费  3.6万元/年"), detail);
        assertTrue(detail.contains("✓ departments"), detail);
        assertFalse(detail.contains("乙乡"), detail);
        String english = Cli.en("fit", WHISTLE, sites).out();
        assertTrue(english.contains("prepare-first"), english);
        Cli missing = Cli.en("fit", WHISTLE, sites, "--site", "77");
        assertEquals(1, missing.exit());
        assertTrue(missing.err().contains("There is no site 77"), missing.err());
    }

    @Test
    void namesTheSitesMostAlikeWhereItWasRunBefore() throws IOException {
        Path before = Files.writeString(
                folder.resolve("before.csv"), "code,name,departments,outcome\n88,远乡,20,作用不明显\n99,近乡,6,响应提速\n");
        String sites = csv("code,name,departments\n11,甲乡,6\n");
        String text =
                Cli.zh("fit", WHISTLE, sites, "--experience", before.toString()).out();
        assertTrue(text.indexOf("近乡") > 0 && text.indexOf("近乡") < text.indexOf("远乡"), text);
        Node json = Cli.zh("fit", WHISTLE, sites, "--json", "--experience", before.toString())
                .json();
        assertEquals("响应提速", Cli.text(json, 0, "similar", 0, "outcome"));
    }

    @Test
    void countsOfAWholeTableAreThoseOfItsSites() throws IOException {
        StringBuilder rows = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String departments = random.nextInt(4) == 0 ? "" : String.valueOf(random.nextInt(12));
            String leader = List.of("true", "false", "").get(random.nextInt(3));
            String terrain = List.of("plain", "mountain", "").get(random.nextInt(3));
            rows.append(1000 + i).append(",乡,").append(departments).append(',').append(leader);
            rows.append(',')
                    .append(1000 * random.nextInt(60) + 1)
                    .append(",20%,")
                    .append(terrain)
                    .append('\n');
        }
        String sites = fields(rows.toString());
        for (String playbook : List.of(WHISTLE, "playbooks/community-canteen", "playbooks/rural-care")) {
            Map<String, Integer> counts = new TreeMap<>();
            for (Node site :
                    ((Node.Listing) Cli.en("fit", playbook, sites, "--json").json()).items()) {
                counts.merge(Cli.text(site, "verdict"), 1, Integer::sum);
            }
            Cli report = Cli.en("fit", playbook, sites);
            Map<String, Integer> said = new TreeMap<>();
            report.out().lines().skip(1).takeWhile(line -> !line.isBlank()).forEach(line -> {
                String[] words = line.strip().split("\\s+", -1);
                said.put(words[0], Integer.valueOf(words[1]));
            });
            assertEquals(counts, said, report.out());
            assertTrue(report.out().contains("… and 260 more"), report.out());
        }
    }

    @Test
    void aHeaderAloneIsNoTable() throws IOException {
        Cli said = Cli.en("fit", WHISTLE, fields(""));
        assertEquals(1, said.exit());
        assertTrue(said.err().contains("nothing below the header. Maybe"), said.err());
        assertEquals(
                List.of(),
                ((Node.Listing) Cli.zh("fit", WHISTLE, fields(""), "--json").json()).items());
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        String sites = fields("130623206000,龙门乡,6,true,39277,20%,plain\n");
        assertArrayEquals(
                Cli.zh("fit", WHISTLE, sites, "--json").out().getBytes(StandardCharsets.UTF_8),
                Cli.zh("fit", WHISTLE, sites, "--json").out().getBytes(StandardCharsets.UTF_8));
    }
}
