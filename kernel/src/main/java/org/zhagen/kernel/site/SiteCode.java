package org.zhagen.kernel.site;

import org.zhagen.kernel.document.Code;

/** What can be wrong with a dictionary or a table of sites. */
public enum SiteCode implements Code {
    DICTIONARY_FORMAT,
    FIELD_ID,
    FIELD_REPEATED,
    FIELD_LIMIT,
    FIELD_OPTIONS,
    COLUMN_UNKNOWN(Severity.WARNING),
    COLUMN_REPEATED,
    COLUMN_UNIT,
    COLUMN_MISSING,
    CODE_MISSING,
    CODE_FORM,
    CODE_REPEATED,
    BAD_CELL,
    CELL_OUT_OF_RANGE;

    private final Severity severity;

    SiteCode() {
        this(Severity.ERROR);
    }

    SiteCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
