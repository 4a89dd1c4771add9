package org.zhagen.kernel.practice;

import org.zhagen.kernel.document.Code;

/**
 * Why a displayed practice may be only paper, each with its weight. The weights are a convention of ours: what is not known is
 * a question, and weighs less than what is known to be bad.
 */
public enum FormalismCode implements Code {
    NO_OUTCOME_INDICATOR(3),
    ONLY_PROCESS_INDICATORS(3),
    ONLY_NARRATIVE(3),
    NO_BEFORE_VALUE(2),
    UNITS_DIFFER(2),
    PERIODS_UNKNOWN(1),
    PERIODS_DIFFER(1),
    SEASONS_DIFFER(1),
    NO_SOURCE(2),
    USAGE_UNKNOWN(1),
    USAGE_LOW(3),
    COST_UNKNOWN(2),
    DISPLAY_EFFORT_UNKNOWN(1),
    DISPLAY_COST_HIGH(2),
    DISPLAY_DAYS_HIGH(2),
    START_UNKNOWN(1),
    STARTED_LATELY(2),
    FOLLOW_UP_MISSING(2),
    FOLLOW_UP_OVERDUE(1),
    PRACTICE_GONE(3);

    private final int weight;

    FormalismCode(int weight) {
        this.weight = weight;
    }

    /** 1, 2 or 3: a remark, a question, a serious doubt. */
    public int weight() {
        return weight;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }
}
