package org.zhagen.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final List<Ledger.Column> COLUMNS = List.of(
            new Ledger.Column("身份证号", 20, Ledger.Kind.TEXT),
            new Ledger.Column("事项", 30, Ledger.Kind.TEXT),
            new Ledger.Column("日期", 12, Ledger.Kind.DATE),
            new Ledger.Column("数量", 8, Ledger.Kind.NUMBER),
            new Ledger.Column("比例", 8, Ledger.Kind.PERCENT),
            new Ledger.Column("状态", 8, Ledger.Kind.TEXT));
    private static final List<List<@Nullable Object>> ROWS = List.of(
            Arrays.asList("110101199003070011", "=HYPERLINK(\"x\")", LocalDate.of(2026, 11, 22), 3, 0.5, "已办结"),
            Arrays.asList("+86", "@x\u0001", "待定", null, null, "办理中"));
    private static final Ledger.Status STATUS = new Ledger.Status(
            "状态", List.of("已办结", "办理中"), Map.of("已办结", Ledger.Colour.GREEN, "办理中", Ledger.Colour.YELLOW));

    private static Ledger.Sheet sheet(String name) {
        return Ledger.Sheet.of(name, "事项台账", "清苑市", LocalDate.of(2026, 11, 22), COLUMNS, ROWS)
                .withNote("模拟数据")
                .withBlankRows(2)
                .withStatuses(List.of(STATUS));
    }

    private static byte[] bytes(Ledger ledger) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ledger.write(out);
        return out.toByteArray();
    }

    private static XSSFWorkbook open(Ledger ledger) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(ledger)));
    }

    @Test
    void laysOutTitleHeaderAndRows() throws IOException {
        try (XSSFWorkbook book = open(new Ledger(List.of(sheet("台账"))))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertEquals("事项台账（模拟数据）", sheet.getRow(0).getCell(0).getStringCellValue());
            assertEquals("填报单位：清苑市", sheet.getRow(1).getCell(0).getStringCellValue());
            assertEquals("填报时间：2026年11月22日", sheet.getRow(1).getCell(7).getStringCellValue());
            assertEquals(
                    List.of("序号", "身份证号", "事项", "日期", "数量", "比例", "状态", "备注"),
                    java.util.stream.IntStream.range(0, 8)
                            .mapToObj(i -> sheet.getRow(2).getCell(i).getStringCellValue())
                            .toList());
            assertEquals(1, sheet.getNumMergedRegions());
            assertEquals(4, sheet.getRow(6).getCell(0).getNumericCellValue());
            assertEquals(3, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals("A3:H7", sheet.getCTWorksheet().getAutoFilter().getRef());
        }
    }

    @Test
    void leavesAPlaceForWhoeverLooksItThrough() throws IOException {
        try (XSSFWorkbook book = open(new Ledger(List.of(sheet("台账").withReviewer())))) {
            assertEquals("审核人：", book.getSheetAt(0).getRow(1).getCell(3).getStringCellValue());
        }
    }

    @Test
    void storesValuesByKindAndNeverAFormula() throws IOException {
        try (XSSFWorkbook book = open(new Ledger(List.of(sheet("台账"))))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertEquals("110101199003070011", text(sheet, 3, 1));
            assertEquals("@", sheet.getRow(3).getCell(1).getCellStyle().getDataFormatString());
            assertEquals("=HYPERLINK(\"x\")", text(sheet, 3, 2));
            assertEquals("+86", text(sheet, 4, 1));
            assertEquals("@x", text(sheet, 4, 2));
            assertEquals(
                    LocalDate.of(2026, 11, 22),
                    sheet.getRow(3).getCell(3).getLocalDateTimeCellValue().toLocalDate());
            assertEquals("待定", text(sheet, 4, 3));
            assertEquals(3, sheet.getRow(3).getCell(4).getNumericCellValue());
            assertEquals("0.0%", sheet.getRow(3).getCell(5).getCellStyle().getDataFormatString());
            assertTrue(sheet.getRow(3).getCell(2).getCellStyle().getWrapText());
            for (var row : sheet) {
                for (Cell cell : row) {
                    assertFalse(cell.getCellType() == CellType.FORMULA);
                }
            }
        }
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        Cell cell = sheet.getRow(row).getCell(column);
        assertEquals(CellType.STRING, cell.getCellType());
        return cell.getStringCellValue();
    }

    @Test
    void printsOnLandscapeA4WithRepeatedTitles() throws IOException {
        try (XSSFWorkbook book = open(new Ledger(List.of(sheet("台账"))))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertEquals(9, sheet.getPrintSetup().getPaperSize());
            assertEquals(1, sheet.getPrintSetup().getFitWidth());
            assertEquals(0, sheet.getPrintSetup().getFitHeight());
            assertTrue(sheet.getFitToPage());
            assertEquals("1:3", sheet.getRepeatingRows().formatAsString());
        }
    }

    @Test
    void offersStatusesAndColoursThem() throws IOException {
        try (XSSFWorkbook book = open(new Ledger(List.of(sheet("台账"))))) {
            DataValidation list = book.getSheetAt(0).getDataValidations().getFirst();
            assertEquals("G4:G7", list.getRegions().getCellRangeAddress(0).formatAsString());
            assertEquals("'选项'!$A$1:$A$2", list.getValidationConstraint().getFormula1());
            assertTrue(book.isSheetHidden(1));
            assertEquals("办理中", book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue());
            var rules = book.getSheetAt(0).getSheetConditionalFormatting();
            assertEquals(2, rules.getNumConditionalFormattings());
            assertEquals(
                    "$G4=\"办理中\"",
                    rules.getConditionalFormattingAt(0).getRule(0).getFormula1());
        }
    }

    @Test
    void mendsSheetNamesAndKeepsOwnRemarks() throws IOException {
        List<Ledger.Column> own =
                List.of(new Ledger.Column("甲", 8, Ledger.Kind.TEXT), new Ledger.Column("备注", 20, Ledger.Kind.TEXT));
        Ledger.Sheet remarks = Ledger.Sheet.of("选项", "t", "u", LocalDate.EPOCH, own, List.of());
        try (XSSFWorkbook book =
                open(new Ledger(List.of(sheet("a/b"), sheet("A/B"), sheet("长".repeat(40)), remarks)))) {
            assertEquals("a_b", book.getSheetName(0));
            assertEquals("A_B(2)", book.getSheetName(1));
            assertEquals("长".repeat(31), book.getSheetName(2));
            assertEquals("选项", book.getSheetName(3));
            assertEquals("选项(2)", book.getSheetName(4));
            assertEquals(3, book.getSheetAt(3).getRow(2).getLastCellNum());
        }
    }

    @Test
    void givesTheSameBytes() throws IOException {
        Ledger ledger = new Ledger(List.of(sheet("台账")));
        assertArrayEquals(bytes(ledger), bytes(ledger));
    }

    @Test
    void refusesFaultsOfTheCaller() {
        assertThrows(IllegalArgumentException.class, () -> new Ledger(List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> sheet("n").withStatuses(List.of(new Ledger.Status("无", List.of(), Map.of()))));
    }
}
