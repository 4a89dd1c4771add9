package org.zhagen.adaptation;

import org.zhagen.kernel.document.Code;

/** What can be wrong with what is asked of plans, beside what the kernel finds in them. */
public enum PlanCode implements Code {
    MISSING,
    TEXT_LONG,
    NOT_A_DAY,
    DAY_PAST,
    DAY_FAR,
    CHOICE_UNKNOWN,
    VALUE_UNREADABLE,
    NOT_ORDERED,
    SITE_UNKNOWN,
    SITE_OUTSIDE,
    PLAYBOOK_UNKNOWN,
    VERSION_RETIRED,
    SERIES_OPEN,
    STEP_NOT_NOW,
    STEP_WORDS,
    NOT_OPEN,
    NOT_FIXED,
    PARAMETER_NOT_SET,
    CHANGE_GONE,
    OTHER_PLAN,
    ROLE_UNKNOWN,
    PERSON_UNKNOWN,
    UNIT_UNKNOWN,
    HOLDER_TWO,
    COMMENTS_OPEN,
    CONSULTATION_OVER,
    NOT_CONSULTING,
    ADDRESS_UNKNOWN,
    COMMENT_ANSWERED,
    NOT_YOUR_TURN,
    SUBMITTED_BY_YOU,
    APPROVED_BY_YOU,
    ABSENT_BARRED,
    CHAIN_EMPTY,
    CHAIN_LONG,
    ROLE_NAME,
    ROLE_MAY_NOT,
    LEVEL_UNKNOWN,
    BOTTOM_LINE_UNKNOWN,
    WAIVER_THERE,
    WAIVER_DECIDED,
    WAIVER_NOT_GRANTED,
    WAIVER_NOT_YOURS,
    WAIVER_OWN,
    NOT_NEWER,
    NOT_IN_CONFLICT,
    CONFLICTS_OPEN,
    NOTHING_CHOSEN,
    CONTRIBUTION_STEP,
    DOCUMENTS_NOT_NOW;

    @Override
    public String bundle() {
        return "org.zhagen.adaptation.findings";
    }
}
