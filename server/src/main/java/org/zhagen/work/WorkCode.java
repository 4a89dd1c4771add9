package org.zhagen.work;

import org.zhagen.kernel.document.Code;

/** What can be wrong with what is given to the inbox. */
enum WorkCode implements Code {
    STEP_NOT_NOW,
    SETTLED_ELSEWHERE,
    NOTHING_TO_GIVE_BACK,
    WORDS_MISSING,
    TEXT_LONG,
    TITLE_MISSING,
    NOT_A_DAY,
    DAY_MISSING,
    DAY_OVER,
    DUE_SAME,
    TO_MISSING,
    SUBSTITUTE_MISSING,
    TO_TWICE,
    PERSON_UNKNOWN,
    PERSON_AMBIGUOUS,
    NO_ACCOUNT,
    SAME_HOLDER,
    NOT_ON_LIST,
    ROLE_UNKNOWN,
    ROLE_OUTSIDE,
    NOBODY_IN_ROLE,
    UNIT_UNKNOWN,
    UNIT_AMBIGUOUS,
    NOBODY_IN_UNIT,
    REGION_OUTSIDE,
    NOTHING_TO_HAND_OVER,
    SUBSTITUTE_SELF,
    DAYS_REVERSED,
    ABSENCE_LONG,
    SUBSTITUTE_AWAY,
    ABSENCE_TWICE,
    ABSENCE_OVER;

    @Override
    public String bundle() {
        return "org.zhagen.work.findings";
    }
}
