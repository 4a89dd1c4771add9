package org.zhagen.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Days;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** Reads what people wrote into fields and remembers what is wrong with it. */
final class Reader {

    /** The most that somebody may write. */
    static final int WORDS = 2_000;

    private final List<Finding> findings = new ArrayList<>();

    void wrong(ReviewCode code, String field, Object... values) {
        findings.add(Finding.of(code, Place.of(field), values));
    }

    boolean isRight() {
        return findings.isEmpty();
    }

    /** A text that may be left out. */
    String text(String field, @Nullable String given) {
        String text = Text.of(given);
        int length = text.codePointCount(0, text.length());
        if (length > WORDS) {
            wrong(ReviewCode.TEXT_LONG, field, length, WORDS);
        }
        return text;
    }

    /** A text that is needed. */
    String needed(String field, @Nullable String given) {
        String text = text(field, given);
        if (text.isEmpty()) {
            wrong(ReviewCode.MISSING, field);
        }
        return text;
    }

    /** Yes or no, which has to be said. */
    boolean said(String field, @Nullable String given) {
        String text = Text.of(given);
        if (text.isEmpty()) {
            wrong(ReviewCode.MISSING, field);
        } else if (!text.equals("true") && !text.equals("false")) {
            wrong(ReviewCode.OPTION_UNKNOWN, field, text);
        }
        return text.equals("true");
    }

    /** A share that is written in percent. */
    double share(String field, @Nullable String given) {
        String text = Text.of(given).replace("%", "").replace("％", "").strip();
        if (text.isEmpty()) {
            wrong(ReviewCode.MISSING, field);
            return 0;
        }
        if (!text.matches("\\d{1,3}(\\.\\d{1,4})?") || Double.parseDouble(text) > 100) {
            wrong(ReviewCode.NOT_A_SHARE, field, text);
            return 0;
        }
        return Double.parseDouble(text) / 100;
    }

    Optional<LocalDate> day(String field, @Nullable String given) {
        String text = Text.of(given);
        Optional<LocalDate> day = Days.read(text);
        if (day.isEmpty() && !text.isEmpty()) {
            wrong(ReviewCode.NOT_A_DAY, field, text);
        }
        return day;
    }

    /** Goes on when nothing is wrong. */
    <T> Outcome<T> then(Supplier<Outcome<T>> work) {
        return isRight() ? work.get() : Outcome.invalid(findings);
    }
}
