package org.zhagen.intake;

import org.zhagen.kernel.document.Code;

/** What can be wrong with an uploaded table, whatever it holds. */
public enum IntakeCode implements Code {
    /** What was previewed is not what would be done now. */
    PREVIEW_OLD,
    IMPORT_KIND,
    IMPORT_EMPTY,
    IMPORT_LARGE,
    /** Args: rows found, rows possible. */
    IMPORT_LONG,
    IMPORT_COLUMN_MISSING,
    IMPORT_COLUMN_UNKNOWN(Severity.WARNING),
    IMPORT_NOTHING,
    IMPORT_GONE;

    private final Severity severity;

    IntakeCode() {
        this(Severity.ERROR);
    }

    IntakeCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String bundle() {
        return "org.zhagen.intake.findings";
    }
}
