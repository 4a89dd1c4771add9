package org.zhagen.registry.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.playbook.PlaybookFormat;

/** The form of a playbook, from its JSON Schema, which the kernel writes from its records. */
public final class PlaybookForm {

    /** Texts that are longer than a line in every playbook. */
    private static final Set<String> LONG = Set.of(
            "summary",
            "problem",
            "why",
            "says",
            "guidance",
            "because",
            "remedy",
            "do",
            "standard",
            "duty",
            "note",
            "sign",
            "answer",
            "meaning",
            "rule",
            "amount",
            "learned-from",
            "appeal",
            "innovation");

    private static final Node.Mapping SCHEMA = (Node.Mapping) PlaybookFormat.schema();
    private static final Node.Mapping DEFINITIONS = (Node.Mapping) Objects.requireNonNull(SCHEMA.get("$defs"));
    private static final Node.Mapping ROOT = definition("playbook");
    private static final List<FormPart> PARTS = parts();

    private PlaybookForm() {}

    /** All parts in the order of the format; the head first. */
    public static List<FormPart> all() {
        return PARTS;
    }

    /** The part with a key; empty for the head. */
    public static Optional<FormPart> part(String key) {
        return PARTS.stream().filter(part -> part.key().equals(key)).findFirst();
    }

    /** The keys of the root in the order of the format. */
    public static List<String> order() {
        return List.copyOf(properties(ROOT).entries().keySet());
    }

    private static List<FormPart> parts() {
        List<FormPart> parts = new ArrayList<>();
        List<FormField> head = new ArrayList<>();
        properties(ROOT).entries().forEach((key, entry) -> {
            Node.Mapping schema = (Node.Mapping) entry.value();
            String one = reference(schema);
            String each = schema.get("items") instanceof Node.Mapping items ? reference(items) : "";
            boolean required = required(ROOT).contains(key);
            if (!one.isEmpty()) {
                parts.add(part(key, false, required, one));
            } else if (!each.isEmpty()) {
                parts.add(part(key, true, required, each));
            } else {
                head.add(field("playbook", key, schema, required));
            }
        });
        SequencedMap<String, List<FormField>> form = new LinkedHashMap<>();
        form.put("", head);
        parts.addFirst(new FormPart("", false, true, "", form));
        return List.copyOf(parts);
    }

    private static FormPart part(String key, boolean list, boolean required, String name) {
        Node.Mapping definition = definition(name);
        SequencedMap<String, List<FormField>> forms = new LinkedHashMap<>();
        if (definition.get("oneOf") instanceof Node.Listing several) {
            for (Node one : several.items()) {
                String form = reference((Node.Mapping) one);
                List<FormField> fields = fields(form);
                tagWords(form).forEach(word -> forms.put(word, fields));
            }
            return new FormPart(key, list, required, "type", forms);
        }
        forms.put("", fields(name));
        return new FormPart(key, list, required, "", forms);
    }

    private static List<String> tagWords(String form) {
        return words(((Node.Mapping)
                        Objects.requireNonNull(properties(definition(form)).get("type")))
                .get("enum"));
    }

    private static List<FormField> fields(String shape) {
        Node.Mapping definition = definition(shape);
        List<FormField> fields = new ArrayList<>();
        properties(definition).entries().forEach((key, entry) -> {
            if (!key.equals("was")) {
                boolean must = required(definition).contains(key) || key.equals("type");
                fields.add(field(shape, key, (Node.Mapping) entry.value(), must));
            }
        });
        return fields;
    }

    private static FormField field(String shape, String key, Node.Mapping schema, boolean required) {
        if (key.equals("type") && List.of("quantity", "choice", "flag", "words").contains(shape)) {
            return new FormField(shape, key, FormField.Kind.CHOICE, true, parameterTypes());
        }
        List<String> options = words(schema.get("enum"));
        if (!options.isEmpty()) {
            return new FormField(shape, key, FormField.Kind.CHOICE, required, options);
        }
        if (schema.get("items") instanceof Node.Mapping items) {
            List<String> each = words(items.get("enum"));
            FormField.Kind kind = !each.isEmpty()
                    ? FormField.Kind.CHOICES
                    : "string".equals(items.text("type")) ? FormField.Kind.LINES : FormField.Kind.YAML;
            return new FormField(shape, key, kind, required, each);
        }
        return new FormField(shape, key, kind(key, schema), required, List.of());
    }

    private static FormField.Kind kind(String key, Node.Mapping schema) {
        String type = schema.get("type") instanceof Node.Scalar scalar ? scalar.text() : "";
        return switch (type) {
            case "boolean" -> FormField.Kind.FLAG;
            case "integer", "number" -> FormField.Kind.NUMBER;
            case "string" -> LONG.contains(key) ? FormField.Kind.LONG : FormField.Kind.TEXT;
            default ->
                schema.get("type") instanceof Node.Listing
                        ? (LONG.contains(key) ? FormField.Kind.LONG : FormField.Kind.TEXT)
                        : FormField.Kind.YAML;
        };
    }

    private static List<String> parameterTypes() {
        List<String> types = new ArrayList<>();
        if (definition("parameter").get("oneOf") instanceof Node.Listing forms) {
            forms.items().forEach(form -> types.addAll(tagWords(reference((Node.Mapping) form))));
        }
        return types;
    }

    private static Node.Mapping definition(String name) {
        return (Node.Mapping) Objects.requireNonNull(DEFINITIONS.get(name));
    }

    private static Node.Mapping properties(Node.Mapping definition) {
        return (Node.Mapping) Objects.requireNonNull(definition.get("properties"));
    }

    private static List<String> required(Node.Mapping definition) {
        return words(definition.get("required"));
    }

    private static String reference(Node.Mapping schema) {
        String reference = schema.text("$ref");
        return reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static List<String> words(@Nullable Node list) {
        List<String> words = new ArrayList<>();
        if (list instanceof Node.Listing listing) {
            listing.items().forEach(item -> words.add(((Node.Scalar) item).text()));
        }
        return words;
    }
}
