package org.zhagen.kernel.clock;

import org.zhagen.kernel.document.Code;

/** What can be wrong with a table of working days. */
public enum ClockCode implements Code {
    DAYS_HEAD,
    DAYS_ROW,
    DAYS_DAY,
    DAYS_WORKS,
    DAYS_TWICE
}
