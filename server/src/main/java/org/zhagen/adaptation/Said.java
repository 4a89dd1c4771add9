package org.zhagen.adaptation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Days;
import org.zhagen.access.FieldReader;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** Reads what people wrote into the fields of plans. */
final class Said extends FieldReader<PlanCode> {

    /** The most that somebody may write about a decision. */
    static final int WORDS = 1_000;

    Said() {
        super(PlanCode.TEXT_LONG);
    }

    /** What is wrong with a part, at its fields behind a prefix. */
    void wrong(String prefix, Said part) {
        part.findings()
                .forEach(finding -> wrong(new Finding(
                        finding.code(), Place.of(prefix + finding.at().file()), finding.args(), finding.maybe())));
    }

    /** A text that may be left out. */
    @Override
    public String text(String field, @Nullable String given, int most) {
        return super.text(field, Text.of(given), most);
    }

    /** A text that is needed. */
    String needed(String field, @Nullable String given, int most) {
        return needed(PlanCode.MISSING, field, Text.of(given), most);
    }

    /** A day from today on, and not after another one; the first of these two where none can be read. */
    LocalDate day(String field, @Nullable String given, LocalDate today, LocalDate last) {
        String text = needed(field, given, 40);
        LocalDate day = read(field, text, PlanCode.NOT_A_DAY, Days::read);
        if (day == null) {
            return today;
        }
        if (day.isBefore(today)) {
            wrong(PlanCode.DAY_PAST, field, day);
        } else if (day.isAfter(last)) {
            wrong(PlanCode.DAY_FAR, field, day, last);
        }
        return day;
    }

    static <T> Outcome<T> notNow(PlanCode code, Object... values) {
        return Outcome.notNow(Finding.of(code, Place.of("state"), values));
    }
}
