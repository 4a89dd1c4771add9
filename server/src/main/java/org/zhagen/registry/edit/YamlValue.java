package org.zhagen.registry.edit;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.document.YamlWriter;

/** A value as it is written into a text, on one line or as a block below its key. */
final class YamlValue {

    private static final int SHORT = 90;

    private YamlValue() {}

    /** A value on one line, right within braces, too. JSON is YAML; texts that need no quotes have none. */
    static String line(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar(scalar);
            case Node.Listing list ->
                list.items().stream().map(YamlValue::line).collect(Collectors.joining(", ", "[", "]"));
            case Node.Mapping map ->
                map.entries().entrySet().stream()
                        .map(entry ->
                                entry.getKey() + ": " + line(entry.getValue().value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static String scalar(Node.Scalar scalar) {
        if (!(scalar.value() instanceof String text)) {
            return CanonicalJson.of(scalar);
        }
        return readsBack(text) ? text : CanonicalJson.of(scalar);
    }

    /** Whether a text stands for itself without quotes, in braces as well as after a key. */
    private static boolean readsBack(String text) {
        if (text.isBlank() || text.contains("\n") || text.contains("#")) {
            return false;
        }
        Findings findings = new Findings();
        Node read =
                YamlReader.read("", ("[{k: " + text + "}, " + text + "]").getBytes(StandardCharsets.UTF_8), findings);
        return !findings.hasErrors()
                && read instanceof Node.Listing list
                && list.items().size() == 2
                && list.items().get(0) instanceof Node.Mapping map
                && map.entries().size() == 1
                && text.equals(map.get("k") instanceof Node.Scalar value ? value.value() : null)
                && text.equals(list.items().get(1) instanceof Node.Scalar value ? value.value() : null);
    }

    /**
     * What stands behind a key and its colon in a block.
     *
     * @param indent of the key, in characters
     */
    static String behindKey(Node node, int indent) {
        String line = line(node);
        boolean oneLine = node instanceof Node.Scalar
                || (line.length() <= SHORT && !(node instanceof Node.Listing list && holdsMappings(list)));
        return oneLine ? " " + line : "\n" + indented(block(node), indent + 2);
    }

    /** An item of a list, from its hyphen on, without a line end. */
    static String item(Node node, int indent) {
        String line = line(node);
        if (line.length() <= SHORT || node instanceof Node.Scalar) {
            return " ".repeat(indent) + "- " + line;
        }
        String block = indented(block(node), indent + 2);
        return " ".repeat(indent) + "- " + block.substring(indent + 2);
    }

    private static boolean holdsMappings(Node.Listing list) {
        return list.items().stream().anyMatch(Node.Mapping.class::isInstance);
    }

    private static String block(Node node) {
        return YamlWriter.write(node).stripTrailing();
    }

    private static String indented(String block, int indent) {
        String blanks = " ".repeat(indent);
        return block.lines().map(line -> line.isEmpty() ? line : blanks + line).collect(Collectors.joining("\n"));
    }
}
