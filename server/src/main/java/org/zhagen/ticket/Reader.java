package org.zhagen.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.flow.Move;

/** Reads what people wrote into fields and remembers what is wrong with it. */
final class Reader {

    /** The most that somebody may write about a step. */
    static final int WORDS = 2_000;

    private final List<Finding> findings = new ArrayList<>();

    void wrong(TicketCode code, String field, Object... values) {
        findings.add(Finding.of(code, Place.of(field), values));
    }

    void wrong(Finding finding) {
        findings.add(finding);
    }

    boolean isRight() {
        return findings.isEmpty();
    }

    /** A text that may be left out. */
    String text(String field, @Nullable String given, int most) {
        String text = Text.of(given);
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            wrong(TicketCode.TEXT_LONG, field, length, most);
        }
        return text;
    }

    /** A text that is needed. */
    String needed(String field, @Nullable String given, int most) {
        String text = text(field, given, most);
        if (text.isEmpty()) {
            wrong(TicketCode.MISSING, field);
        }
        return text;
    }

    /** Goes on when nothing is wrong. */
    <T> Outcome<T> then(Supplier<Outcome<T>> work) {
        return isRight() ? work.get() : Outcome.invalid(findings);
    }

    /** Goes on with what the kernel says that happens; what it says against it is what is wrong. */
    <T> Outcome<T> then(Move move, Function<List<Happening>, T> work) {
        return switch (move) {
            case Move.Happens(List<Happening> happenings) -> then(() -> Outcome.done(work.apply(happenings)));
            case Move.Impossible(Finding why) -> isRight() ? Outcome.notNow(why) : Outcome.invalid(findings);
        };
    }
}
