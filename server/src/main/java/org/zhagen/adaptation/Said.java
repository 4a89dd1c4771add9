package org.zhagen.adaptation;

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
final class Said {

    /** The most that somebody may write about a decision. */
    static final int WORDS = 1_000;

    private final List<Finding> findings = new ArrayList<>();

    List<Finding> findings() {
        return findings;
    }

    boolean isRight() {
        return findings.isEmpty();
    }

    void wrong(PlanCode code, String field, Object... values) {
        findings.add(Finding.of(code, Place.of(field), values));
    }

    void wrong(Finding finding) {
        findings.add(finding);
    }

    /** What is wrong with a part, at its fields behind a prefix. */
    void wrong(String prefix, Said part) {
        part.findings.forEach(finding -> findings.add(
                new Finding(finding.code(), Place.of(prefix + finding.at().file()), finding.args(), finding.maybe())));
    }

    /** A text that may be left out. */
    String text(String field, @Nullable String given, int most) {
        String text = Text.of(given);
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            wrong(PlanCode.TEXT_LONG, field, length, most);
        }
        return text;
    }

    /** A text that is needed. */
    String needed(String field, @Nullable String given, int most) {
        String text = text(field, given, most);
        if (text.isEmpty()) {
            wrong(PlanCode.MISSING, field);
        }
        return text;
    }

    /** A day from today on, and not after another one; the first of these two where none can be read. */
    LocalDate day(String field, @Nullable String given, LocalDate today, LocalDate last) {
        String text = needed(field, given, 40);
        if (text.isEmpty()) {
            return today;
        }
        Optional<LocalDate> day = Days.read(text);
        if (day.isEmpty()) {
            wrong(PlanCode.NOT_A_DAY, field, text);
        } else if (day.get().isBefore(today)) {
            wrong(PlanCode.DAY_PAST, field, day.get());
        } else if (day.get().isAfter(last)) {
            wrong(PlanCode.DAY_FAR, field, day.get(), last);
        }
        return day.orElse(today);
    }

    /** Goes on when nothing is wrong. */
    <T> Outcome<T> then(Supplier<Outcome<T>> work) {
        return isRight() ? work.get() : Outcome.invalid(findings);
    }

    static <T> Outcome<T> notNow(PlanCode code, Object... values) {
        return Outcome.notNow(Finding.of(code, Place.of("state"), values));
    }
}
