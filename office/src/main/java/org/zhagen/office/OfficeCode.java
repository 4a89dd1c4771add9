package org.zhagen.office;

import org.zhagen.kernel.document.Code;

/** What can be wrong with the documents of a plan. */
public enum OfficeCode implements Code {
    /** The template asks for a name that the plan does not offer. Args: name. */
    TEMPLATE_NAME,
    /** The template is not well formed. Args: the parser's remark. */
    TEMPLATE_SYNTAX,
    /** A list or a group stands where text belongs. Args: its beginning. */
    TEMPLATE_NOT_TEXT,
    /** The template includes another one. Args: its name. */
    TEMPLATE_INCLUDE,
    /** The template is longer than allowed. Args: characters. */
    TEMPLATE_TOO_LARGE,
    /** Sections are nested deeper than allowed. */
    TEMPLATE_TOO_DEEP,
    /** The result is longer than allowed. */
    TEMPLATE_OUTPUT_TOO_LARGE,
    /** The document is longer than the rules for official documents allow. Args: title, characters, limit. */
    DOCUMENT_TOO_LONG(Severity.WARNING),
    /** The folder can't be written to. Args: the system's reason. */
    OUT_NOT_WRITABLE;

    static final String BUNDLE = "org.zhagen.office.findings";

    private final Severity severity;

    OfficeCode() {
        this(Severity.ERROR);
    }

    OfficeCode(Severity severity) {
        this.severity = severity;
    }

    /** The code for a problem of a template. */
    public static OfficeCode of(Rendering.Code code) {
        return switch (code) {
            case MISSING -> TEMPLATE_NAME;
            case SYNTAX -> TEMPLATE_SYNTAX;
            case NOT_TEXT -> TEMPLATE_NOT_TEXT;
            case INCLUDE -> TEMPLATE_INCLUDE;
            case TEMPLATE_TOO_LARGE -> TEMPLATE_TOO_LARGE;
            case TOO_DEEP -> TEMPLATE_TOO_DEEP;
            case OUTPUT_TOO_LARGE -> TEMPLATE_OUTPUT_TOO_LARGE;
            case UNSUPPORTED_VALUE -> throw new IllegalArgumentException("The plan's own values are data");
        };
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String bundle() {
        return BUNDLE;
    }
}
