package org.zhagen.kernel.playbook;

import org.zhagen.kernel.document.Code;

/** What can be wrong with a playbook's meaning. */
public enum PlaybookCode implements Code {
    FORMAT_UNKNOWN,
    ID_FORM,
    ID_REPEATED,
    REFERENCE_UNKNOWN,
    RULE_SYNTAX,
    RULE_NAME,
    RULE_TYPE,
    RULE_RESULT,
    RULE_UNSUPPORTED,
    RULE_FUNCTION,
    RULE_LITERAL,
    RULE_OPTION,
    RULE_TOO_LARGE,
    PARAMETER_DEFAULT,
    PARAMETER_LIMIT,
    PARAMETER_OUT_OF_LIMITS,
    BOTTOM_LINE_BROKEN,
    FUNDING_SUM,
    INDICATOR_UNDESCRIBED,
    INDICATOR_DIFFERS(Severity.WARNING),
    INDICATOR_TARGET,
    INDICATOR_COUNT(Severity.WARNING),
    OUTCOME_MISSING(Severity.WARNING),
    BURDEN_MISSING(Severity.WARNING),
    EVIDENCE_EMPTY(Severity.WARNING),
    CORE_NOT_CARRIED(Severity.WARNING),
    PHASE_EMPTY(Severity.WARNING),
    STEP_CYCLE,
    STEP_TOO_EARLY(Severity.WARNING),
    STAGE_ORDER,
    WEIGHT_FORM,
    TEMPLATE_OUTSIDE,
    TEMPLATE_MISSING,
    TEMPLATE_UNKNOWN,
    VARIANT_BROKEN,
    CHANGE_PATH,
    CHANGE_VALUE,
    CHANGE_EXISTS,
    CHANGE_NO_LIST,
    CHANGE_AFTER,
    CHANGE_ID,
    CHANGE_FORBIDDEN,
    CHANGE_CORE,
    CHANGE_NOTHING(Severity.WARNING),
    CHANGE_REASON,
    CHANGE_KIND;

    private final Severity severity;

    PlaybookCode() {
        this(Severity.ERROR);
    }

    PlaybookCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
