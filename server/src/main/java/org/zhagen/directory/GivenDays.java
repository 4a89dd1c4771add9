package org.zhagen.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.zhagen.access.Days;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** Days in fields of the directory. */
final class GivenDays {

    private GivenDays() {}

    /** A day that may be left empty; what is no day is a finding. */
    static Optional<LocalDate> read(String text, String field, Collection<Finding> findings) {
        Optional<LocalDate> day = Days.read(text);
        if (day.isEmpty() && !text.isEmpty()) {
            findings.add(Finding.of(DirectoryCode.DAY, Place.of(field), text));
        }
        return day;
    }
}
