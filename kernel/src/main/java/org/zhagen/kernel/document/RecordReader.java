package org.zhagen.kernel.document;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads records out of a tree. Everything that does not fit is a finding with its place; reading goes on, so that one pass
 * reports all. A broken item of a list is left out; a required scalar that is missing or wrong is replaced by an empty
 * value, so that the rest can still be checked. Nobody may use what was read when the findings have errors.
 */
public final class RecordReader {

    private final SequencedMap<Class<?>, ScalarType<?>> scalars = new LinkedHashMap<>();

    public RecordReader(List<ScalarType<?>> scalarTypes) {
        scalarTypes.forEach(type -> scalars.put(type.type(), type));
    }

    Map<Class<?>, ScalarType<?>> scalars() {
        return scalars;
    }

    /** Reads one record; null when the node is nothing like it. */
    public <T> @Nullable T read(Class<T> type, Node node, Findings findings) {
        Object value = new Pass(findings).value(type, node);
        return value == null ? null : type.cast(value);
    }

    private final class Pass {
        private final Findings findings;
        private final ScalarReader plain;

        Pass(Findings findings) {
            this.findings = findings;
            this.plain = new ScalarReader(scalars, findings);
        }

        @Nullable
        Object value(Type type, Node node) {
            Class<?> raw = Shape.rawClass(type);
            if (raw == Node.class) {
                return node;
            }
            if (raw == List.class) {
                return list(Shape.argument(type, 0), node);
            }
            if (raw == Map.class) {
                return map(Shape.argument(type, 1), node);
            }
            if (raw.isSealed()) {
                Class<?> form = form(raw, node);
                return form == null ? null : record(form, node);
            }
            return raw.isRecord() && !scalars.containsKey(raw) ? record(raw, node) : plain.read(raw, node);
        }

        private @Nullable Object list(Type item, Node node) {
            if (!(node instanceof Node.Listing list)) {
                findings.add(DocumentCode.WRONG_SHAPE, node.at(), "list");
                return null;
            }
            List<Object> values = new ArrayList<>();
            for (Node each : list.items()) {
                Object value = value(item, each);
                if (value != null) {
                    values.add(value);
                }
            }
            return List.copyOf(values);
        }

        private @Nullable Object map(Type item, Node node) {
            if (!(node instanceof Node.Mapping map)) {
                findings.add(DocumentCode.WRONG_SHAPE, node.at(), "mapping");
                return null;
            }
            SequencedMap<String, Object> values = new LinkedHashMap<>();
            map.entries().forEach((key, entry) -> {
                Object value = value(item, entry.value());
                if (value != null) {
                    values.put(key, value);
                }
            });
            return Collections.unmodifiableSequencedMap(values);
        }

        private @Nullable Object record(Class<?> type, Node node) {
            Form form = type.getAnnotation(Form.class);
            if (!(node instanceof Node.Mapping map)) {
                findings.add(DocumentCode.WRONG_SHAPE, node.at(), "mapping");
                return null;
            }
            Shape shape = Shape.of(type);
            List<String> keys = new ArrayList<>(shape.keys());
            if (form != null && !form.key().isEmpty() && !keys.contains(form.key())) {
                keys.add(form.key());
            }
            map.entries().forEach((key, entry) -> {
                if (!keys.contains(key)) {
                    findings.addMaybe(
                            DocumentCode.UNKNOWN_KEY, entry.key(), Nearest.to(key, keys), key, String.join(", ", keys));
                }
            });
            @Nullable
            Object[] values =
                    shape.parts().values().stream().map(p -> part(p, map)).toArray();
            return hasAll(shape, values) ? shape.make(values) : null;
        }

        private boolean hasAll(Shape shape, @Nullable Object[] values) {
            int i = 0;
            for (Shape.Part part : shape.parts().values()) {
                if (values[i++] == null && !part.optional()) {
                    return false;
                }
            }
            return true;
        }

        private @Nullable Object part(Shape.Part part, Node.Mapping map) {
            if (part.place()) {
                return part.type() == Place.class ? map.at() : map;
            }
            Node.Entry entry = map.entries().get(part.key());
            boolean absent = entry == null
                    || (entry.value() instanceof Node.Scalar(Object none, Place a, Content c) && none == null);
            if (absent && !part.optional()) {
                findings.add(DocumentCode.MISSING_KEY, entry == null ? map.at() : entry.key(), part.key());
            }
            Object value = absent || entry == null ? null : value(part.type(), entry.value());
            if (part.notEmpty()
                    && entry != null
                    && entry.value() instanceof Node.Listing list
                    && list.items().isEmpty()) {
                findings.add(DocumentCode.EMPTY_LIST, entry.value().at(), part.key());
            }
            return value != null ? value : empty(part);
        }

        /** What stands in for a value that is not there. */
        private @Nullable Object empty(Shape.Part part) {
            Class<?> raw = part.component().getType();
            if (raw == List.class) {
                return List.of();
            }
            if (raw == Map.class) {
                return Map.of();
            }
            if (raw == boolean.class) {
                return false;
            }
            if (raw == String.class && !part.optional()) {
                return "";
            }
            return null;
        }

        private @Nullable Class<?> form(Class<?> sealed, Node node) {
            Class<?>[] forms = sealed.getPermittedSubclasses();
            for (Class<?> form : forms) {
                if (fits(form, node)) {
                    return form;
                }
            }
            noForm(forms, node);
            return null;
        }

        /** Names the key, or the value of the key, that would have selected a form. */
        private void noForm(Class<?>[] forms, Node node) {
            Form first = forms[0].getAnnotation(Form.class);
            if (!(node instanceof Node.Mapping map) || first == null) {
                findings.add(DocumentCode.WRONG_SHAPE, node.at(), "mapping");
                return;
            }
            List<String> words =
                    Arrays.stream(forms).flatMap(f -> words(f).stream()).toList();
            if (first.key().isEmpty()) {
                String known = String.join(", ", words);
                String written = map.entries().keySet().stream()
                        .filter(key -> Nearest.to(key, words) != null)
                        .findFirst()
                        .orElse(String.join(", ", map.entries().keySet()));
                Node.Entry entry = map.entries().get(written);
                Place at = entry == null ? map.at() : entry.key();
                findings.addMaybe(DocumentCode.UNKNOWN_FORM, at, Nearest.to(written, words), written, known);
            } else if (map.get(first.key()) instanceof Node.Scalar tag) {
                plain.unknownWord(tag, words);
            } else {
                findings.add(DocumentCode.MISSING_KEY, map.at(), first.key());
            }
        }

        private boolean fits(Class<?> type, Node node) {
            Form form = type.getAnnotation(Form.class);
            if (form == null) {
                return false;
            }
            return node instanceof Node.Mapping map
                    && (form.key().isEmpty()
                            ? map.get(form.has()) != null
                            : Arrays.asList(form.is()).contains(String.valueOf(map.text(form.key()))));
        }
    }

    /** The words that select an enum constant, or one form of a sealed interface. */
    static List<String> words(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream((Enum<?>[]) type.getEnumConstants())
                    .map(Code::kebab)
                    .toList();
        }
        Form form = type.getAnnotation(Form.class);
        if (form == null) {
            return List.of();
        }
        return form.key().isEmpty() ? List.of(form.has()) : List.of(form.is());
    }
}
