package org.zhagen.office.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.office.OfficeCode;

class PlanDocumentsTest {

    private static final CheckedPlaybook WHISTLE = Plans.playbook("whistle");
    private static final EffectivePlan PLAN = Plans.asItIs(WHISTLE, Plans.known());

    @TempDir
    Path out = Path.of("");

    @Test
    void namesAndLengths() {
        List<Written> written = write(Plans.templates(WHISTLE), Plans.OPTIONS, new Findings());
        List<String> names = written.stream().map(Written::fileName).toList();
        assertTrue(
                names.containsAll(
                        List.of("实施方案.docx", "操作手册.docx", "应急预案.docx", "责任清单.xlsx", "任务清单.xlsx", "问题清单.xlsx")),
                names::toString);
        Written plan = written.getFirst();
        assertEquals(4000, plan.limit());
        assertNotNull(plan.characters());
        assertEquals(null, written.getLast().characters());
    }

    @Test
    void sameBytesAgain() throws IOException {
        write(Plans.templates(WHISTLE), Plans.OPTIONS, new Findings());
        Map<String, byte[]> first = new HashMap<>();
        for (Path file : files()) {
            first.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        write(Plans.templates(WHISTLE), Plans.OPTIONS, new Findings());
        for (Path file : files()) {
            assertArrayEquals(first.get(file.getFileName().toString()), Files.readAllBytes(file), file.toString());
        }
    }

    @Test
    void aMissingNameIsSaidWithItsLineAndNothingIsWritten() throws IOException {
        Map<String, String> templates = Plans.templates(WHISTLE);
        templates.put("documents/regulation.md", "# 办法\n\n时限为{{param.respond-withn}}。\n");
        Findings findings = new Findings();
        assertEquals(List.of(), write(templates, Plans.OPTIONS, findings));
        Finding finding = findings.sorted().getFirst();
        assertEquals(OfficeCode.TEMPLATE_NAME, finding.code());
        assertEquals("documents/regulation.md", finding.at().file());
        assertEquals(3, finding.at().line());
        assertTrue(finding.message(Locale.CHINESE).contains("param.respond-within"), finding.message(Locale.CHINESE));
        assertEquals(List.of(), files());
    }

    @Test
    void aBrokenTemplateIsSaid() {
        Map<String, String> templates = Plans.templates(WHISTLE);
        templates.put("documents/regulation.md", "# 办法\n\n{{#steps}}没有结尾\n");
        Findings findings = new Findings();
        write(templates, Plans.OPTIONS, findings);
        assertEquals(OfficeCode.TEMPLATE_SYNTAX, findings.sorted().getFirst().code());
    }

    @Test
    void aLongDocumentIsWrittenWithAWarning() {
        Map<String, String> templates = Plans.templates(WHISTLE);
        templates.put("documents/regulation.md", "# 办法\n\n" + "字".repeat(5001));
        Findings findings = new Findings();
        List<Written> written = write(templates, Plans.OPTIONS, findings);
        Finding finding = findings.sorted().getFirst();
        assertEquals(OfficeCode.DOCUMENT_TOO_LONG, finding.code());
        assertFalse(finding.isError());
        assertEquals(1, written.stream().filter(document -> !document.within()).count());
    }

    @Test
    void aFileInTheWayIsAFinding() throws IOException {
        Path file = Files.writeString(out.resolve("file"), "");
        Findings findings = new Findings();
        assertEquals(List.of(), PlanDocuments.write(PLAN, Plans.templates(WHISTLE), Plans.OPTIONS, file, findings));
        assertEquals(OfficeCode.OUT_NOT_WRITABLE, findings.sorted().getFirst().code());
    }

    @Test
    void noteAndSigner() throws IOException {
        PlanOptions options = new PlanOptions(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 12, 1), "模拟数据", "先锋街道办事处");
        write(Plans.templates(WHISTLE), options, new Findings());
        String text = Plans.text(out.resolve("实施方案.docx"));
        assertTrue(text.contains("（模拟数据）"));
        assertTrue(text.contains("先锋街道办事处"));
        assertTrue(text.contains("2026年11月22日"));
    }

    @Test
    void listsHaveDropDownsAndDates() throws IOException {
        write(Plans.templates(WHISTLE), Plans.OPTIONS, new Findings());
        byte[] tasks = Files.readAllBytes(out.resolve("任务清单.xlsx"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(tasks))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertEquals(1, sheet.getDataValidations().size());
            assertEquals(
                    LocalDate.of(2026, 12, 1),
                    sheet.getRow(3).getCell(11).getLocalDateTimeCellValue().toLocalDate());
        }
        byte[] issues = Files.readAllBytes(out.resolve("问题清单.xlsx"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(issues))) {
            assertEquals(2, book.getSheetAt(0).getDataValidations().size());
        }
    }

    private List<Written> write(Map<String, String> templates, PlanOptions options, Findings findings) {
        return PlanDocuments.write(PLAN, templates, options, out, findings);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(out)) {
            return files.sorted().toList();
        }
    }
}
