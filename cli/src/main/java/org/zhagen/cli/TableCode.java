package org.zhagen.cli;

import org.zhagen.kernel.document.Code;
import org.zhagen.office.TableProblem;

/** What can be wrong with a table as a file, before its cells mean anything. */
enum TableCode implements Code {
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

    static TableCode of(TableProblem.Code code) {
        return valueOf("TABLE_" + code.name());
    }

    @Override
    public String id() {
        return Code.kebab(this);
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
