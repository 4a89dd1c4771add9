package org.zhagen.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Days;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** Reads what people wrote into fields and remembers what is wrong with it. */
final class Given {

    /** A matter that is due on a day is due before its offices close. A convention of ours. */
    static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final List<Finding> findings = new ArrayList<>();

    List<Finding> findings() {
        return findings;
    }

    boolean isFine() {
        return findings.isEmpty();
    }

    <T> Outcome<T> refused() {
        return Outcome.invalid(findings);
    }

    void wrong(WorkCode code, String field, Object... values) {
        findings.add(Finding.of(code, Place.of(field), values));
    }

    void wrong(Finding finding) {
        findings.add(finding);
    }

    /** A text of at most so many characters. */
    void text(String field, String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            wrong(WorkCode.TEXT_LONG, field, length, most);
        }
    }

    /** A text that is needed. */
    void needed(WorkCode missing, String field, String text, int most) {
        if (text.isEmpty()) {
            wrong(missing, field);
        }
        text(field, text, most);
    }

    /** The day that a text means; null where it is empty or none. */
    @Nullable
    LocalDate day(String field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = Days.read(text);
        if (day.isEmpty()) {
            wrong(WorkCode.NOT_A_DAY, field, text);
        }
        return day.orElse(null);
    }

    /** The end of work on a day that is not over yet; null where the text is empty or none. */
    @Nullable
    Instant due(String field, String text, Clock clock) {
        LocalDate day = day(field, text);
        if (day == null) {
            return null;
        }
        if (day.isBefore(LocalDate.now(clock))) {
            wrong(WorkCode.DAY_OVER, field, text);
        }
        return day.atTime(END_OF_WORK).atZone(clock.getZone()).toInstant();
    }
}
