package org.zhagen.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of a workbook, after making sure that it does not unpack to something monstrous. */
final class XlsxTable {
    private static final int MAX_PARTS = 10_000;

    private XlsxTable() {}

    static TableRead read(String source, Path file, Set<String> titles) throws IOException {
        checkKind(file);
        checkUnpacked(file);
        ProblemList problems = new ProblemList();
        TableBuilder table = new TableBuilder(source, problems, titles);
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            rows(book.getFirstSheet(), table, new XlsxCell(problems, book.isDate1904()));
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The reader throws whatever its XML and zip parsers throw: to us all of it means a damaged workbook.
            throw new Refusal(TableProblem.file(TableProblem.Code.NOT_XLSX, "damaged"));
        }
        return table.build();
    }

    private static void rows(Sheet sheet, TableBuilder table, XlsxCell reader) throws IOException {
        @Nullable String[] cells = new @Nullable String[16];
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                Arrays.fill(cells, null);
                int count = 0;
                for (@Nullable Cell cell : row) {
                    String text = cell == null ? null : reader.text(row.getRowNum(), cell);
                    if (text != null && cell != null) {
                        int column = cell.getColumnIndex();
                        cells = roomFor(cells, row.getRowNum(), column);
                        cells[column] = text;
                        count = column + 1;
                    }
                }
                table.row(row.getRowNum(), cells, count);
            }
        }
    }

    private static @Nullable String[] roomFor(@Nullable String[] cells, int row, int column) {
        if (column >= TableReader.MAX_COLUMNS) {
            throw new Refusal(TableProblem.at(
                    TableProblem.Code.TOO_MANY_COLUMNS,
                    row,
                    column + 1,
                    null,
                    Integer.toString(TableReader.MAX_COLUMNS)));
        }
        return column < cells.length ? cells : Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
    }

    private static void checkKind(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(8);
        }
        if (start.length == 0) {
            throw new Refusal(TableProblem.file(TableProblem.Code.EMPTY));
        }
        if (isOle(start)) {
            throw new Refusal(TableProblem.file(TableProblem.Code.NOT_XLSX, "xls"));
        }
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
            throw new Refusal(TableProblem.file(TableProblem.Code.NOT_XLSX, "other"));
        }
    }

    /** The container of .xls files and of workbooks that are protected by a password. */
    static boolean isOle(byte[] start) {
        return start.length >= 4
                && (start[0] & 0xFF) == 0xD0
                && (start[1] & 0xFF) == 0xCF
                && start[2] == 0x11
                && (start[3] & 0xFF) == 0xE0;
    }

    /** Unpacks and counts: the sizes that a zip file states about itself may be lies. */
    private static void checkUnpacked(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = TableReader.MAX_UNPACKED;
        int parts = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                try (InputStream in = zip.getInputStream(all.nextElement())) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        left -= n;
                        tooLarge(left < 0);
                    }
                }
                tooLarge(++parts > MAX_PARTS);
            }
        } catch (ZipException e) {
            throw new Refusal(TableProblem.file(TableProblem.Code.NOT_XLSX, "damaged"));
        }
    }

    private static void tooLarge(boolean tooLarge) {
        if (tooLarge) {
            throw new Refusal(
                    TableProblem.file(TableProblem.Code.UNPACKS_TOO_LARGE, Long.toString(TableReader.MAX_UNPACKED)));
        }
    }
}
