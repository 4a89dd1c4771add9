package org.zhagen.office;

import org.zhagen.kernel.document.Code;

/**
 * What can be wrong with a table as a file, before its cells mean anything. The first argument of each is the offending text,
 * the others are the facts that {@link TableProblem.Code} lists.
 */
public enum TableCode implements Code {
    TABLE_NOT_FOUND,
    TABLE_UNREADABLE,
    TABLE_UNKNOWN_TYPE,
    TABLE_FILE_TOO_LARGE,
    TABLE_TOO_MANY_ROWS,
    TABLE_TOO_MANY_COLUMNS,
    TABLE_UNPACKS_TOO_LARGE,
    TABLE_ENCODING,
    TABLE_NOT_CSV,
    TABLE_NOT_XLSX,
    TABLE_EMPTY,
    TABLE_DUPLICATE_HEADER,
    TABLE_QUOTES,
    TABLE_UNTITLED_COLUMN(Severity.WARNING),
    TABLE_TOO_MANY_CELLS,
    TABLE_CELL_ERROR,
    TABLE_DIGITS_LOST,
    TABLE_MORE;

    private final Severity severity;

    TableCode() {
        this(Severity.ERROR);
    }

    TableCode(Severity severity) {
        this.severity = severity;
    }

    /** The code of a finding about a problem of that kind. */
    static TableCode of(TableProblem.Code code) {
        return valueOf("TABLE_" + code.name());
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String bundle() {
        return OfficeCode.BUNDLE;
    }
}
