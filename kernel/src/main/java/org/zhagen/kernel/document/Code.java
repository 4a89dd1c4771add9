package org.zhagen.kernel.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kind of thing a finding is about. Each package that finds things has an enum of its own; the sentences in Chinese
 * and English stand under the code's id in the code's {@link #bundle}.
 */
public interface Code {

    /** The name of the enum constant. */
    String name();

    /** The constant's name in kebab-case, stable, the same in every language. */
    default String id() {
        return kebab(name());
    }

    default Severity severity() {
        return Severity.ERROR;
    }

    /** The resource bundle with the sentences; that of this module unless a code says otherwise. */
    default String bundle() {
        return "org.zhagen.kernel.findings";
    }

    /** Whether the document may be used in spite of the finding. */
    enum Severity {
        /** The document can't be used. */
        ERROR,
        /** It can be used; somebody should look. */
        WARNING
    }

    /** The id for an enum constant: {@code UNKNOWN_KEY} becomes {@code unknown-key}. */
    static String kebab(Enum<?> constant) {
        return kebab(constant.name());
    }

    /** The constant that {@link #kebab(Enum)} gives an id; empty for an unknown one, and for none. */
    static <E extends Enum<E>> Optional<E> read(Class<E> type, @Nullable String id) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> kebab(constant).equals(id))
                .findFirst();
    }

    private static String kebab(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a text may be an id: small letters, digits and single hyphens, beginning with a letter. */
    static boolean isId(String text) {
        return text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    }
}
