package org.zhagen.office;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/**
 * Something wrong with a table, without wording: the caller says it in the language of its reader.
 *
 * @param row 1-based row or line as people see it; 0 when the file as a whole is meant
 * @param column 1-based column; 0 when the row or the file is meant
 * @param value the offending text, cut to a readable length, or null
 * @param args further facts in the order given at the code
 */
public record TableProblem(
        Code code, int row, int column, @Nullable String value, List<String> args) {
    private static final int SHOWN = 80;

    public TableProblem {
        args = List.copyOf(args);
        if (value != null && value.length() > SHOWN) {
            value = value.substring(0, value.offsetByCodePoints(0, value.codePointCount(0, SHOWN))) + "…";
        }
    }

    /** The problem as a finding about the file of that name. */
    public Finding finding(String file) {
        List<Object> facts = new ArrayList<>();
        facts.add(value == null ? "" : value);
        facts.addAll(args);
        Place at = new Place(file, row, row == 0 ? column : Math.max(column, 1));
        return Finding.of(TableCode.of(code), at, facts.toArray());
    }

    static TableProblem file(Code code, String... args) {
        return new TableProblem(code, 0, 0, null, List.of(args));
    }

    static TableProblem at(Code code, int row, int column, @Nullable String value, String... args) {
        return new TableProblem(code, row, column, value, List.of(args));
    }

    /** What is wrong; each constant says whether the file is refused or the table is still given. */
    public enum Code {
        /** Refused: there is no such file. Args: path. */
        NOT_FOUND,
        /** Refused: the file is there but the system could not read it. Args: reason given by the system. */
        UNREADABLE,
        /** Refused: the name ends neither in .csv nor in .xlsx. Args: file name. */
        UNKNOWN_TYPE,
        /** Refused: larger than {@link TableReader#MAX_BYTES}. Args: bytes found, bytes allowed. */
        FILE_TOO_LARGE,
        /** Refused: more data rows than {@link TableReader#MAX_ROWS}. Args: rows allowed. */
        TOO_MANY_ROWS,
        /** Refused: more columns than {@link TableReader#MAX_COLUMNS}. Args: columns allowed. */
        TOO_MANY_COLUMNS,
        /** Refused: the workbook unpacks to more than {@link TableReader#MAX_UNPACKED}. Args: bytes allowed. */
        UNPACKS_TOO_LARGE,
        /** Refused: neither UTF-8 nor GB18030. The row is the first line that is not UTF-8. */
        ENCODING,
        /** Refused: a .csv file that really is a workbook or another binary file. Args: what it looks like. */
        NOT_CSV,
        /** Refused: a .xlsx file that is damaged, an old .xls, or protected by a password. Args: what it looks like. */
        NOT_XLSX,
        /** Refused: nothing is written in the file or on its first sheet. */
        EMPTY,
        /** Refused: a column title stands twice; the value is the title. Args: column where it stood first. */
        DUPLICATE_HEADER,
        /** Refused: a quotation mark is opened in this row and never closed, or text follows a closed one. */
        QUOTES,
        /** Reported: a column holds values but has no title; the values stay under the title "". */
        UNTITLED_COLUMN,
        /** Reported: a value beyond the last titled column was dropped. Args: columns in the header. */
        TOO_MANY_CELLS,
        /** Reported: the cell shows an Excel error such as #N/A; it is read as empty. */
        CELL_ERROR,
        /** Reported: a whole number of more than 15 digits was stored as a number: Excel zeroed its last digits. */
        DIGITS_LOST,
        /** Reported: further problems were left out. Args: how many. */
        MORE
    }
}
