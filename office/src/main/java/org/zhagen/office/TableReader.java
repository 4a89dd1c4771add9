package org.zhagen.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the first table of a file that people filled in: .csv (UTF-8 with or without byte order mark, or GB18030;
 * comma, semicolon or tab) and .xlsx (first sheet). The first row that is not empty is the header.
 *
 * <p>Values come back as text: numbers plainly and with at most Excel's 15 digits, percent cells as {@code 30%}, dates as ISO 8601, booleans as
 * {@code true} and {@code false}. Whatever is wrong with the file is answered, never thrown.
 */
public final class TableReader {
    /** Largest file read, in bytes: 64 MB. */
    public static final long MAX_BYTES = 64L << 20;
    /** Most rows below the header. */
    public static final int MAX_ROWS = 2_000_000;
    /** Most columns. */
    public static final int MAX_COLUMNS = 500;
    /** Most bytes that a workbook may unpack to: 512 MB. */
    public static final long MAX_UNPACKED = 512L << 20;

    private TableReader() {}

    /** Reads the file; the ending of its name decides how. */
    public static TableRead read(Path file) {
        return read(file, Set.of());
    }

    /**
     * Reads the file as {@link #read(Path)}, but the header is the first row in which two of the titles stand; what stands
     * above it, as in a {@link Ledger}, is left out. Where no such row is found among the first, the first row is the header.
     */
    public static TableRead read(Path file, Set<String> titles) {
        try {
            long size = Files.size(file);
            if (!Files.isRegularFile(file)) {
                return refused(TableProblem.file(TableProblem.Code.UNREADABLE, "folder"));
            }
            if (size > MAX_BYTES) {
                return refused(TableProblem.file(
                        TableProblem.Code.FILE_TOO_LARGE, Long.toString(size), Long.toString(MAX_BYTES)));
            }
            return readKnown(file, titles);
        } catch (NoSuchFileException e) {
            return refused(TableProblem.file(TableProblem.Code.NOT_FOUND, file.toString()));
        } catch (IOException e) {
            return refused(TableProblem.file(TableProblem.Code.UNREADABLE, String.valueOf(e.getMessage())));
        } catch (Refusal e) {
            return refused(e.problem());
        }
    }

    private static TableRead readKnown(Path file, Set<String> titles) throws IOException {
        Path leaf = file.getFileName();
        String name = leaf == null ? "" : leaf.toString();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv")) {
            return CsvTable.read(name, Files.readAllBytes(file), titles);
        }
        if (lower.endsWith(".xlsx")) {
            return XlsxTable.read(name, file, titles);
        }
        return refused(TableProblem.file(TableProblem.Code.UNKNOWN_TYPE, name));
    }

    private static TableRead refused(TableProblem problem) {
        return new TableRead.Refused(problem);
    }
}
