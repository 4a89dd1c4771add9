package org.zhagen.review;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Days;
import org.zhagen.access.FieldReader;
import org.zhagen.access.Text;

/** Reads what people wrote into the fields of reviews. */
final class Reader extends FieldReader<ReviewCode> {

    /** The most that somebody may write. */
    static final int WORDS = 2_000;

    Reader() {
        super(ReviewCode.TEXT_LONG);
    }

    /** A text that may be left out. */
    String text(String field, @Nullable String given) {
        return text(field, Text.of(given), WORDS);
    }

    /** A text that is needed. */
    String needed(String field, @Nullable String given) {
        return needed(ReviewCode.MISSING, field, Text.of(given), WORDS);
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
        return Optional.ofNullable(read(field, Text.of(given), ReviewCode.NOT_A_DAY, Days::read));
    }
}
