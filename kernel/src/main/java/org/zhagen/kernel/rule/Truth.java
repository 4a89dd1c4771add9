package org.zhagen.kernel.rule;

/** The answer of a condition. A missing value, or a calculation that has no result, makes it unknown, never false. */
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN
}
