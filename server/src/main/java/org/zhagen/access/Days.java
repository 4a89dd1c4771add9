package org.zhagen.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them: 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日. */
public final class Days {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private Days() {}

    /** The day that a text means; empty when it is none. */
    public static Optional<LocalDate> read(String text) {
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

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }
}
