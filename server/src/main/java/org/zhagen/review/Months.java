package org.zhagen.review;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;

/** Months and ids as addresses write them. */
public final class Months {

    private Months() {}

    /** The month that a text such as 2026-10 means; empty when it is none. */
    public static Optional<YearMonth> read(@Nullable String text) {
        try {
            return Text.of(text).matches("\\d{4}-\\d{2}")
                    ? Optional.of(YearMonth.parse(Text.of(text)))
                    : Optional.empty();
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }
}
