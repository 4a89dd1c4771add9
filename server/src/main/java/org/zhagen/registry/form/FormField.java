package org.zhagen.registry.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.document.YamlWriter;

/**
 * One field of the form.
 *
 * @param shape of which record; the words stand under {@code library.key.<shape>.<key>} or {@code library.key.<key>}
 * @param key as in the file
 * @param options the words to choose from; empty where there is nothing to choose
 */
public record FormField(String shape, String key, Kind kind, boolean required, List<String> options) {

    /** How it is filled in. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        LONG,
        NUMBER,
        FLAG,
        CHOICE,
        /** Any of the options. */
        CHOICES,
        /** Texts, one a line. */
        LINES,
        /** Something with parts of its own, written as YAML. */
        YAML;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public FormField {
        options = List.copyOf(options);
    }

    /** What a form shows of a value. */
    public String text(@Nullable Node value) {
        return switch (value) {
            case null -> "";
            case Node.Scalar scalar -> scalar.text();
            case Node.Listing list
            when kind == Kind.LINES || kind == Kind.CHOICES ->
                list.items().stream()
                        .map(item -> item instanceof Node.Scalar scalar ? scalar.text() : CanonicalJson.of(item))
                        .collect(Collectors.joining("\n"));
            default -> YamlWriter.write(value).stripTrailing();
        };
    }

    /** Whether a text that came back says what stands there already. */
    public boolean same(@Nullable Node value, String text) {
        return lines(text(value)).equals(lines(text)) && (value != null || text.isBlank());
    }

    /** Browsers send other line ends. */
    private static List<String> lines(String text) {
        return text.strip().lines().map(String::stripTrailing).toList();
    }

    /** Whether nothing was filled in. */
    public static boolean isEmpty(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.text().isEmpty();
            case Node.Listing list -> list.items().isEmpty();
            case Node.Mapping map -> map.entries().isEmpty();
        };
    }

    /** The value for what somebody filled in; a text that is none of the kind is kept as it is, for the check to find. */
    public Outcome<Node> read(String text) {
        String given = text.strip().replace("\r\n", "\n");
        return switch (kind) {
            case TEXT, LONG, CHOICE -> Outcome.done(scalar(given));
            case NUMBER -> Outcome.done(number(given));
            case FLAG -> Outcome.done(given.isEmpty() ? scalar("") : scalar(given.equals("true")));
            case LINES, CHOICES -> Outcome.done(listing(given));
            case YAML -> yaml(given);
        };
    }

    private static Node scalar(Object value) {
        return new Node.Scalar(value, Place.of(""));
    }

    private static Node number(String text) {
        if (text.matches("-?\\d{1,15}")) {
            return scalar(Long.parseLong(text));
        }
        return text.matches("-?\\d{1,15}\\.\\d{1,9}") ? scalar(Double.parseDouble(text)) : scalar(text);
    }

    private static Node listing(String text) {
        return new Node.Listing(
                Arrays.stream(text.split("\n"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(FormField::scalar)
                        .toList(),
                Place.of(""));
    }

    private Outcome<Node> yaml(String text) {
        if (text.isEmpty()) {
            return Outcome.done(scalar(""));
        }
        Findings findings = new Findings();
        Node node = YamlReader.read(key, text.getBytes(StandardCharsets.UTF_8), findings);
        if (node == null || findings.hasErrors()) {
            List<Finding> wrong = findings.sorted();
            String why = wrong.isEmpty() ? "" : wrong.getFirst().message(Locale.CHINESE);
            return Outcome.invalid(Finding.of(FormCode.PART_VALUE, Place.of(key), key, why));
        }
        return Outcome.done(Objects.requireNonNull(node));
    }
}
