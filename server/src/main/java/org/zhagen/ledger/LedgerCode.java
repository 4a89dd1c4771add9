package org.zhagen.ledger;

import org.zhagen.kernel.document.Code;

/** What can be wrong with what is given to the three lists. */
enum LedgerCode implements Code {
    TITLE_MISSING,
    ITEM_MISSING,
    ITEM_TWICE,
    LEAD_MISSING,
    LEAD_SEVERAL,
    TEXT_LONG,
    REGION_MISSING,
    REGION_OUTSIDE,
    AREA_OUTSIDE,
    NOT_ON_LIST,
    SPAN_UNKNOWN,
    PARENT_MISSING,
    PARENT_UNKNOWN,
    PARENT_SEVERAL,
    PARENT_FINER,
    PARENT_OF_GOAL,
    PARENT_CLOSED,
    DUE_MISSING,
    NOT_A_DAY,
    DUE_OUTSIDE,
    DUE_BEFORE,
    DAYS_WRONG,
    WORDS_MISSING,
    STEP_NOT_NOW,
    OPEN_BELOW,
    DIVIDED,
    SPAN_BELOW,
    NOTHING_CHOSEN,
    TOO_MANY_CHOSEN,
    ACT_UNKNOWN,
    NOT_YES_OR_NO,
    ID_UNKNOWN,
    ROW_TWICE,
    ISSUE_NEW,
    ISSUE_NOT_YOURS,
    PROCEDURE_MISSING,
    PROCEDURE_UNKNOWN,
    PROCEDURE_SEVERAL,
    FIELD_NO_COLUMN,
    /** The row came in before. */
    ISSUE_KNOWN,
    /** How urgent a new issue is, its procedure says. */
    ISSUE_GRADED_LATER,
    PLACE_FIXED,
    STATE_UNKNOWN;

    @Override
    public Severity severity() {
        return this == ISSUE_KNOWN || this == ISSUE_GRADED_LATER ? Severity.WARNING : Severity.ERROR;
    }

    @Override
    public String bundle() {
        return "org.zhagen.ledger.findings";
    }
}
