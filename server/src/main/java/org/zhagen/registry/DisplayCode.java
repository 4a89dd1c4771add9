package org.zhagen.registry;

import org.zhagen.kernel.document.Code;

/** What can be wrong with what is given to displays, their reviews and follow-ups. */
public enum DisplayCode implements Code {
    UNIT_MISSING,
    UNIT_OUTSIDE,
    TITLE_MISSING,
    TOPIC_MISSING,
    TOPIC_UNKNOWN,
    PROBLEM_MISSING,
    ACTIONS_MISSING,
    CONTACT_MISSING,
    TEXT_LONG,
    NOT_MONEY,
    NOT_A_NUMBER,
    NOT_A_SHARE,
    NOT_A_DAY,
    DAY_AHEAD,
    TOO_MANY,
    INDICATOR_MISSING,
    UNIT_OF_VALUE_MISSING,
    CHOICE_UNKNOWN,
    COMPARISON_HALF,
    STEP_NOT_NOW,
    STEP_WORDS,
    NOT_OPEN,
    REVIEW_OWN,
    REVIEW_NOT_NOW,
    REVIEW_WORDS,
    FOLLOW_UP_DONE,
    FOLLOW_UP_WORDS;

    @Override
    public String bundle() {
        return "org.zhagen.registry.display_findings";
    }
}
