package org.zhagen.kernel.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a schema of {@link SchemaWriter} as Markdown for people: a table for each record. */
public final class SchemaReference {

    private static final String REFERENCE = "#/$defs/";

    private final StringBuilder out = new StringBuilder();

    private SchemaReference() {}

    /** The reference, with a first paragraph that says what it is. */
    public static String of(Node schema, String introduction) {
        SchemaReference reference = new SchemaReference();
        Node.Mapping root = (Node.Mapping) schema;
        reference.out.append("# ").append(text(root, "title")).append("\n\n");
        reference.out.append(introduction).append('\n');
        if (root.get("$defs") instanceof Node.Mapping definitions) {
            definitions.entries().forEach((name, entry) -> reference.definition(name, (Node.Mapping) entry.value()));
        }
        return reference.out.toString();
    }

    private void definition(String name, Node.Mapping schema) {
        out.append("\n## ").append(name).append("\n\n");
        out.append(text(schema, "description")).append(".\n");
        if (schema.get("oneOf") instanceof Node.Listing forms) {
            out.append("\nOne of:\n\n");
            forms.items().forEach(form -> out.append("- ").append(kind(form)).append('\n'));
        }
        if (schema.get("properties") instanceof Node.Mapping properties) {
            List<String> required = words(schema.get("required"));
            out.append("\n| key | kind | must | meaning |\n| --- | --- | --- | --- |\n");
            properties.entries().forEach((key, entry) -> {
                Node.Mapping property = (Node.Mapping) entry.value();
                row(
                        "`" + key + "`",
                        kind(property),
                        required.contains(key) ? "yes" : "",
                        text(property, "description"));
            });
        }
    }

    private void row(String... cells) {
        for (String cell : cells) {
            out.append("| ").append(cell.replace("|", "\\|")).append(cell.isEmpty() ? "" : " ");
        }
        out.append("|\n");
    }

    private static String kind(Node node) {
        Node.Mapping schema = (Node.Mapping) node;
        String name = text(schema, "$ref");
        if (!name.isEmpty()) {
            String target = name.substring(REFERENCE.length());
            return "[" + target + "](#" + target + ")";
        }
        if (schema.get("enum") != null) {
            return "one of " + quoted(words(schema.get("enum")));
        }
        if (schema.get("examples") != null) {
            return "such as " + quoted(words(schema.get("examples")));
        }
        return switch (text(schema, "type")) {
            case "array" -> "list: " + inside(schema, "items");
            case "object" -> "name to: " + inside(schema, "additionalProperties");
            case "string" -> "text";
            case "boolean" -> "`true`, `false`";
            case "integer" -> "whole number";
            case "number" -> "number";
            default -> "anything";
        };
    }

    private static String inside(Node.Mapping schema, String key) {
        Node node = schema.get(key);
        return node == null ? "anything" : kind(node);
    }

    private static String quoted(List<String> words) {
        return "`" + String.join("`, `", words) + "`";
    }

    private static List<String> words(@Nullable Node list) {
        List<String> words = new ArrayList<>();
        if (list instanceof Node.Listing listing) {
            listing.items().forEach(item -> words.add(((Node.Scalar) item).text()));
        }
        return words;
    }

    private static String text(Node.Mapping map, String key) {
        String text = map.text(key);
        return text == null ? "" : text;
    }
}
