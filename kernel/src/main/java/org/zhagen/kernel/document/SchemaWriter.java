package org.zhagen.kernel.document;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON Schema (2020-12) of a record from the same shapes by which {@link RecordReader} reads, so that the
 * schema an editor uses and the reader agree by construction.
 */
public final class SchemaWriter {

    private final Map<Class<?>, ScalarType<?>> scalars;
    private final SequencedMap<String, Object> definitions = new LinkedHashMap<>();

    public SchemaWriter(RecordReader reader) {
        this.scalars = reader.scalars();
    }

    /** The schema of a record, as a tree. */
    public Node write(String id, String title, Class<?> type) {
        SequencedMap<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", id);
        schema.put("title", title);
        schema.put("$ref", reference(type).get("$ref"));
        schema.put("$defs", definitions);
        return Node.of(schema, Place.of(id));
    }

    private Map<String, Object> schema(Type type) {
        Class<?> raw = Shape.rawClass(type);
        if (raw == Node.class) {
            return Map.of();
        }
        if (raw == List.class) {
            return ordered("type", "array", "items", schema(Shape.argument(type, 0)));
        }
        if (raw == Map.class) {
            return ordered("type", "object", "additionalProperties", schema(Shape.argument(type, 1)));
        }
        if (raw.isEnum()) {
            return ordered("enum", RecordReader.words(raw));
        }
        ScalarType<?> scalar = scalars.get(raw);
        if (scalar != null) {
            return scalar(scalar);
        }
        return raw.isRecord() || raw.isSealed() ? reference(raw) : primitive(raw);
    }

    private static Map<String, Object> primitive(Class<?> raw) {
        if (raw == String.class) {
            return ordered("type", "string", "pattern", "\\S");
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return ordered("type", "boolean");
        }
        return ordered("type", raw == int.class || raw == Integer.class ? "integer" : "number");
    }

    private static Map<String, Object> scalar(ScalarType<?> scalar) {
        Map<String, Object> schema =
                ordered("type", scalar.numbers() ? List.of("string", "number", "boolean") : "string");
        if (!scalar.pattern().isEmpty()) {
            schema.put("pattern", scalar.pattern());
        }
        schema.put("examples", List.of(scalar.expected().split(", ")));
        return schema;
    }

    private Map<String, Object> reference(Class<?> type) {
        String name = Shape.kebab(type.getSimpleName());
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of()); // holds the place, so that a type may refer to itself
            definitions.put(name, type.isSealed() ? sealed(type) : object(type));
        }
        return ordered("$ref", "#/$defs/" + name);
    }

    private Map<String, Object> sealed(Class<?> type) {
        List<Object> forms = new ArrayList<>();
        for (Class<?> form : type.getPermittedSubclasses()) {
            forms.add(reference(form));
        }
        return described(type.getAnnotation(Doc.class), ordered("oneOf", forms));
    }

    private Map<String, Object> object(Class<?> type) {
        SequencedMap<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Shape.Part part : Shape.of(type).parts().values()) {
            if (part.place()) {
                continue;
            }
            Map<String, Object> schema = new LinkedHashMap<>(schema(part.type()));
            if (part.notEmpty()) {
                schema.put("minItems", 1);
            }
            properties.put(part.key(), described(part.component().getAnnotation(Doc.class), schema));
            if (!part.optional()) {
                required.add(part.key());
            }
        }
        if (Shape.of(type).isElement()) {
            properties.put(
                    Shape.WAS,
                    ordered("type", "string", "description", "Former id or address, when it was renamed or moved"));
        }
        Form form = type.getAnnotation(Form.class);
        if (form != null && !form.key().isEmpty()) {
            properties.put(form.key(), ordered("enum", List.of(form.is())));
        }
        Map<String, Object> schema = ordered("type", "object", "additionalProperties", false);
        schema.put("properties", properties);
        schema.put("required", required);
        return described(type.getAnnotation(Doc.class), schema);
    }

    private static Map<String, Object> described(@Nullable Doc doc, Map<String, Object> schema) {
        if (doc != null) {
            schema.put("description", doc.value());
        }
        return schema;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
