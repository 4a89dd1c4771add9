package org.zhagen.office;

import org.jspecify.annotations.Nullable;

/** What counts as blank around a cell: also the wide and the non-breaking space and a stray byte order mark. */
final class Cells {
    private Cells() {}

    static boolean blank(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00A0' || c == '\uFEFF';
    }

    /** The text without blanks around it, or null when nothing is left. */
    static @Nullable String trim(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : text.substring(start, end);
    }
}
