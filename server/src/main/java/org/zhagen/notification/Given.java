package org.zhagen.notification;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** Reads what people wrote into fields and remembers what is wrong with it. */
final class Given {

    private final List<Finding> findings = new ArrayList<>();

    boolean isFine() {
        return findings.isEmpty();
    }

    <T> Outcome<T> refused() {
        return Outcome.invalid(findings);
    }

    void wrong(NotificationCode code, String field, Object... values) {
        findings.add(Finding.of(code, Place.of(field), values));
    }

    /** A text that is needed, of at most so many characters. */
    void needed(NotificationCode missing, String field, String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (text.isEmpty()) {
            wrong(missing, field);
        } else if (length > most) {
            wrong(NotificationCode.TEXT_LONG, field, length, most);
        }
    }

    /** A time of the day such as 22:00; null where it is none. */
    @Nullable
    LocalTime time(String field, String text) {
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeParseException none) {
            wrong(NotificationCode.NO_TIME, field, text);
            return null;
        }
    }

    /** A full hour of the day; null where it is none. */
    @Nullable
    Integer hour(String field, String text) {
        if (text.matches("\\d{1,2}") && Integer.parseInt(text) < 24) {
            return Integer.valueOf(text);
        }
        wrong(NotificationCode.NO_HOUR, field, text);
        return null;
    }

    /** Some of the things that rooms declare. */
    void among(NotificationCode unknown, String field, List<String> chosen, List<String> declared) {
        chosen.stream().filter(one -> !declared.contains(one)).forEach(one -> wrong(unknown, field, one));
    }
}
