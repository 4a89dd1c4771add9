package org.zhagen.kernel.practice;

import org.zhagen.kernel.document.Code;

/**
 * Why a displayed practice may be only paper, each with its weight. The weights are a convention of ours with one rule: what
 * is not stated never weighs less than the worst that could be stated, so that silence does not pay.
 */
public enum FormalismCode implements Code {
    NO_OUTCOME_INDICATOR(3),
    ONLY_PROCESS_INDICATORS(3),
    ONLY_NARRATIVE(3),
    NO_BEFORE_VALUE(2),
    UNITS_DIFFER(2),
    PERIODS_UNKNOWN(2),
    PERIODS_DIFFER(2),
    SEASONS_DIFFER(1),
    NO_SOURCE(2),
    USAGE_UNKNOWN(3),
    USAGE_LOW(3),
    COST_UNKNOWN(2),
    DISPLAY_COST_UNKNOWN(2),
    DISPLAY_COST_HIGH(2),
    DISPLAY_DAYS_UNKNOWN(1),
    DISPLAY_DAYS_HIGH(1),
    START_UNKNOWN(2),
    STARTED_LATELY(2),
    FOLLOW_UP_MISSING(3),
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
