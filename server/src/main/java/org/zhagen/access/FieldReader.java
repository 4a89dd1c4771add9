package org.zhagen.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/**
 * Reads what people wrote into fields and remembers what is wrong with it. Each room extends it by what its own fields need.
 *
 * @param <C> what can be wrong in the room
 */
public abstract class FieldReader<C extends Code> {

    private final C tooLong;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * A reader of fields that nothing is wrong with so far.
     *
     * @param tooLong says that a text has {0} characters, of {1} at most
     */
    protected FieldReader(C tooLong) {
        this.tooLong = tooLong;
    }

    public final List<Finding> findings() {
        return findings;
    }

    public final boolean isRight() {
        return findings.isEmpty();
    }

    public final void wrong(C code, String field, Object... values) {
        wrong(Finding.of(code, Place.of(field), values));
    }

    public final void wrong(Finding finding) {
        findings.add(finding);
    }

    /** The text, which may have at most so many characters. */
    public String text(String field, String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            wrong(tooLong, field, length, most);
        }
        return text;
    }

    /** The same of a text that is needed. */
    public final String needed(C missing, String field, String text, int most) {
        if (text.isEmpty()) {
            wrong(missing, field);
        }
        return text(field, text, most);
    }

    /** What a text means; null where it is empty, which is right, or means nothing. */
    public final <T> @Nullable T read(String field, String text, C code, Function<String, Optional<T>> reader) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            wrong(code, field, text);
        }
        return value.orElse(null);
    }

    public final <T> Outcome<T> refused() {
        return Outcome.invalid(findings);
    }

    /** Goes on when nothing is wrong. */
    public final <T> Outcome<T> then(Supplier<Outcome<T>> work) {
        return isRight() ? work.get() : refused();
    }
}
