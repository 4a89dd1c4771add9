package org.zhagen.intake;

import java.util.Locale;

/**
 * What one row of a table would do.
 *
 * @param row as people see it in the file
 * @param what the name of the thing
 * @param detail what of it would be otherwise, as before → after; empty for what is new
 */
public record ImportLine(int row, Verdict verdict, String what, String detail) {

    /** What becomes of it. */
    public enum Verdict {
        ADDED,
        CHANGED,
        CLOSED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
