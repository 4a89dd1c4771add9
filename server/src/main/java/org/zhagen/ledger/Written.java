package org.zhagen.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Days;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** Reads what people wrote into fields and remembers what is wrong with it. */
final class Written {

    /** The most that somebody may write about what they do. */
    static final int WORDS = 2_000;

    private final List<Finding> findings = new ArrayList<>();

    List<Finding> findings() {
        return findings;
    }

    boolean isRight() {
        return findings.isEmpty();
    }

    <T> Outcome<T> refused() {
        return Outcome.invalid(findings);
    }

    void wrong(LedgerCode code, String field, Object... values) {
        findings.add(Finding.of(code, Place.of(field), values));
    }

    void wrong(Finding finding) {
        findings.add(finding);
    }

    /** A text of at most so many characters. */
    void text(String field, String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            wrong(LedgerCode.TEXT_LONG, field, length, most);
        }
    }

    /** A text that is needed. */
    void needed(LedgerCode missing, String field, String text, int most) {
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
            wrong(LedgerCode.NOT_A_DAY, field, text);
        }
        return day.orElse(null);
    }
}
