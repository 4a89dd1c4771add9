package org.zhagen.directory;

import java.util.Collection;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** How long a text may be, counted in characters as people count them. */
final class Lengths {

    private Lengths() {}

    static void check(String field, String text, int most, Collection<Finding> findings) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            findings.add(Finding.of(DirectoryCode.TEXT_LONG, Place.of(field), length, most));
        }
    }

    /** The same for a text that has to be there. */
    static void needed(String field, String text, int most, Collection<Finding> findings) {
        if (text.isEmpty()) {
            findings.add(Finding.of(DirectoryCode.MISSING, Place.of(field)));
        }
        check(field, text, most, findings);
    }
}
