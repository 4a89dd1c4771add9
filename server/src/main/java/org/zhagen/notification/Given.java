package org.zhagen.notification;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.FieldReader;

/** Reads what people wrote into the fields of ways and robots. */
final class Given extends FieldReader<NotificationCode> {

    Given() {
        super(NotificationCode.TEXT_LONG);
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
