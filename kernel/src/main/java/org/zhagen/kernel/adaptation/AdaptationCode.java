package org.zhagen.kernel.adaptation;

import org.zhagen.kernel.document.Code;

/** What can be wrong with an adaptation beside its single changes. */
public enum AdaptationCode implements Code {
    ADAPTATION_FORMAT,
    ADAPTS_FORM,
    ADAPTS_OTHER,
    ADAPTS_VERSION,
    ADAPTS_DIGEST,
    VARIANT_UNKNOWN,
    VARIANT_SUITS(Severity.WARNING),
    VARIANT_DOES_NOT_SUIT(Severity.WARNING),
    SETTING_FORM,
    SITE_UNKNOWN,
    SITE_LEVEL(Severity.WARNING),
    PREPARE_FIRST(Severity.WARNING),
    UNSUITABLE(Severity.WARNING),
    STILL_NEEDED,
    VALUE_OUT_OF_LIMITS,
    BOTTOM_LINE_WAIVED(Severity.WARNING),
    WAIVER_EXPIRED,
    VERSION_NOT_NEWER,
    VARIANT_EXISTS,
    NOTHING_CHOSEN;

    private final Severity severity;

    AdaptationCode() {
        this(Severity.ERROR);
    }

    AdaptationCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
