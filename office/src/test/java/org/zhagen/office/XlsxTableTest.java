package org.zhagen.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTableTest {
    @TempDir
    Path folder;

    private TableRead read(Consumer<XSSFSheet> fill) throws IOException {
        Path file = folder.resolve("a.XLSX");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill.accept(book.createSheet("一"));
            book.createSheet("二").createRow(0).createCell(0).setCellValue("other");
            book.write(out);
        }
        return TableReader.read(file);
    }

    private static TableProblem refused(TableRead read) {
        return assertInstanceOf(TableRead.Refused.class, read).problem();
    }

    private static Cell date(Row row, int column, LocalDateTime value, String format) {
        CellStyle style = row.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(row.getSheet().getWorkbook().createDataFormat().getFormat(format));
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(value);
        return cell;
    }

    @Test
    void aPercentCellIsReadAsThePersonSeesIt() throws IOException {
        TableRead.Ok ok = assertInstanceOf(TableRead.Ok.class, read(sheet -> {
            sheet.createRow(2).createCell(0).setCellValue("占比");
            String[] formats = {"0%", "0.00%", "0.0%;[Red]-0.0%", "0.00", "0\"%\""};
            for (int i = 0; i < formats.length; i++) {
                CellStyle style = sheet.getWorkbook().createCellStyle();
                style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(formats[i]));
                Cell cell = sheet.createRow(3 + i).createCell(0);
                cell.setCellValue(0.305);
                cell.setCellStyle(style);
            }
        }));
        assertEquals(3, ok.table().headerRow());
        assertEquals(
                List.of("30.5%", "30.5%", "30.5%", "0.305", "0.305"),
                ok.table().rows().stream().map(row -> row.cells().getFirst()).toList());
    }

    @Test
    void printsValuesAsAPersonWouldTypeThem() throws IOException {
        TableRead.Ok ok = assertInstanceOf(TableRead.Ok.class, read(sheet -> {
            Row header = sheet.createRow(2);
            for (int i = 0; i < 12; i++) {
                header.createCell(i).setCellValue(" 列" + i);
            }
            Row row = sheet.createRow(4);
            row.createCell(0).setCellValue(110101001000d);
            row.createCell(1).setCellValue(3.0);
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(true);
            date(row, 4, LocalDate.of(2026, 11, 22).atStartOfDay(), "yyyy\"年\"m\"月\"d\"日\"");
            date(row, 5, LocalDateTime.of(2026, 11, 22, 8, 30), "yyyy-mm-dd hh:mm");
            row.createCell(6).setCellFormula("1+2");
            row.getCell(6).setCellValue(3);
            row.createCell(7).setCellValue("　文字 ");
            row.createCell(8).setCellValue("  ");
            row.createCell(10).setCellValue(-1.5e-7);
            date(row, 11, LocalDate.of(1900, 1, 1).atStartOfDay(), "yyyy/m/d");
        }));
        assertEquals("列0", ok.table().header().getFirst());
        assertEquals(
                List.of(new Table.Row(
                        5,
                        Arrays.asList(
                                "110101001000",
                                "3",
                                "0.3",
                                "true",
                                "2026-11-22",
                                "2026-11-22T08:30:00",
                                "3",
                                "文字",
                                null,
                                null,
                                "-0.00000015",
                                "1900-01-01"))),
                ok.table().rows());
        assertEquals(List.of(), ok.problems());
        assertEquals("a.XLSX", ok.table().source());
    }

    @Test
    void reportsErrorsLostDigitsAndExtraCells() throws IOException {
        TableRead.Ok ok = assertInstanceOf(TableRead.Ok.class, read(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("身份证号");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue(110101199003070000d);
            row.createCell(2).setCellValue("x");
            sheet.createRow(2).createCell(0).setCellErrorValue((byte) 0x2A);
        }));
        assertEquals(
                List.of(
                        TableProblem.at(TableProblem.Code.DIGITS_LOST, 2, 1, "110101199003070000"),
                        TableProblem.at(TableProblem.Code.TOO_MANY_CELLS, 2, 3, "x", "1"),
                        TableProblem.at(TableProblem.Code.CELL_ERROR, 3, 1, "#N/A")),
                ok.problems());
        assertEquals(1, ok.table().rows().size());
    }

    @Test
    void refusesEmptySheetsDuplicateTitlesAndTooManyColumns() throws IOException {
        assertEquals(
                TableProblem.Code.EMPTY,
                refused(read(sheet -> sheet.createRow(0))).code());
        assertEquals(TableProblem.at(TableProblem.Code.DUPLICATE_HEADER, 1, 2, "a", "1"), refused(read(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("a");
            sheet.getRow(0).createCell(1).setCellValue("a");
        })));
        assertEquals(
                TableProblem.at(TableProblem.Code.TOO_MANY_COLUMNS, 1, 16384, null, "500"),
                refused(read(sheet -> sheet.createRow(0).createCell(16383).setCellValue("far"))));
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        Path file = folder.resolve("b.xlsx");
        assertEquals(
                TableProblem.Code.EMPTY,
                refused(TableReader.read(Files.write(file, new byte[0]))).code());
        assertEquals(not("other"), refused(TableReader.read(Files.writeString(file, "a,b\n1,2\n"))));
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4, 5};
        assertEquals(not("xls"), refused(TableReader.read(Files.write(file, ole))));
        assertEquals(not("damaged"), refused(TableReader.read(Files.writeString(file, "PK\3\4 damaged"))));
        zip(file, "hello.txt", 10);
        assertEquals(not("damaged"), refused(TableReader.read(file)));
    }

    @Test
    void refusesAZipBomb() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        zip(file, "xl/worksheets/sheet1.xml", (int) (TableReader.MAX_UNPACKED >> 20) + 1);
        assertEquals(
                TableProblem.Code.UNPACKS_TOO_LARGE,
                refused(TableReader.read(file)).code());
    }

    @Test
    void refusesACutWorkbook() throws IOException {
        Path file = folder.resolve("a.XLSX");
        read(sheet -> sheet.createRow(0).createCell(0).setCellValue("a"));
        byte[] whole = Files.readAllBytes(file);
        for (int length = 4; length < whole.length; length += 97) {
            TableRead read = TableReader.read(Files.write(file, Arrays.copyOf(whole, length)));
            assertEquals(not("damaged"), refused(read));
        }
    }

    private static TableProblem not(String looksLike) {
        return TableProblem.file(TableProblem.Code.NOT_XLSX, looksLike);
    }

    private static void zip(Path file, String name, int megabytes) throws IOException {
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
        }
    }
}
