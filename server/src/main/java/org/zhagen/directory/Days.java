package org.zhagen.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** Days as people write them: 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日. */
final class Days {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private Days() {}

    static Optional<LocalDate> read(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A day that may be left empty; what is no day is a finding. */
    static Optional<LocalDate> read(String text, String field, Collection<Finding> findings) {
        Optional<LocalDate> day = read(text);
        if (day.isEmpty() && !text.isEmpty()) {
            findings.add(Finding.of(DirectoryCode.DAY, Place.of(field), text));
        }
        return day;
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }
}
