package org.zhagen.kernel.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the single values in a record: texts, numbers, words of an enum, and the types that a reader is told of. */
final class ScalarReader {

    private final Map<Class<?>, ScalarType<?>> types;
    private final Findings findings;

    ScalarReader(Map<Class<?>, ScalarType<?>> types, Findings findings) {
        this.types = types;
        this.findings = findings;
    }

    /** Reads one value; null, with a finding, when it is none of the type. */
    @Nullable
    Object read(Class<?> type, Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            findings.add(DocumentCode.WRONG_SHAPE, node.at(), "scalar");
            return null;
        }
        if (type.isEnum()) {
            return word(type, scalar);
        }
        if (type == String.class) {
            return text(scalar);
        }
        if (type == boolean.class || type == Boolean.class) {
            return scalar.value() instanceof Boolean flag ? flag : bad(scalar, "true, false");
        }
        if (type == Integer.class || type == int.class) {
            return scalar.value() instanceof Long number && number == number.intValue()
                    ? (Object) number.intValue()
                    : bad(scalar, "1, 20, 300");
        }
        if (type == Double.class || type == double.class) {
            return scalar.value() instanceof Number number ? (Object) number.doubleValue() : bad(scalar, "1, 2.5");
        }
        return custom(type, scalar);
    }

    private @Nullable Object custom(Class<?> type, Node.Scalar scalar) {
        ScalarType<?> known = types.get(type);
        if (known == null) {
            throw new IllegalStateException("No scalar type for " + type);
        }
        Object value = known.parse().apply(scalar);
        return value != null ? value : bad(scalar, known.expected());
    }

    private @Nullable Object text(Node.Scalar scalar) {
        if (scalar.value() == null) {
            findings.add(DocumentCode.BLANK_TEXT, scalar.at());
            return null;
        }
        if (!(scalar.value() instanceof String text)) {
            findings.addMaybe(DocumentCode.NOT_TEXT, scalar.at(), "\"" + scalar.text() + "\"", scalar.text());
            return null;
        }
        if (text.isBlank()) {
            findings.add(DocumentCode.BLANK_TEXT, scalar.at());
            return null;
        }
        return text.strip();
    }

    private @Nullable Object word(Class<?> type, Node.Scalar scalar) {
        List<String> words = RecordReader.words(type);
        int index = words.indexOf(scalar.text());
        if (index < 0) {
            unknownWord(scalar, words);
            return null;
        }
        return type.getEnumConstants()[index];
    }

    /** Says that a text is none of some words. */
    void unknownWord(Node.Scalar scalar, List<String> words) {
        findings.addMaybe(
                DocumentCode.UNKNOWN_WORD,
                scalar.at(),
                Nearest.to(scalar.text(), words),
                scalar.text(),
                String.join(", ", words));
    }

    private @Nullable Object bad(Node.Scalar scalar, String expected) {
        findings.add(DocumentCode.BAD_VALUE, scalar.at(), scalar.text(), expected);
        return null;
    }
}
