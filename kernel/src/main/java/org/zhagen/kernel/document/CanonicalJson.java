package org.zhagen.kernel.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of a tree: JSON Canonicalization Scheme, RFC 8785. Keys are sorted by UTF-16 code units, numbers are
 * written as ECMAScript does, nothing is indented. Two documents that differ only in key order, comments or layout have
 * the same canonical form and so the same {@link #digest}.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The canonical text of a tree. */
    public static String of(Node node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    /** {@code sha256:} and the hexadecimal SHA-256 of the canonical text in UTF-8. */
    public static String digest(Node node) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(of(node).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The tree as JSON for people: two spaces of indent, keys in the order of the tree. */
    public static String pretty(Node node) {
        StringBuilder out = new StringBuilder();
        pretty(node, out, "\n");
        return out.append('\n').toString();
    }

    private static void write(Node node, StringBuilder out) {
        switch (node) {
            case Node.Scalar scalar -> scalar(scalar.value(), out);
            case Node.Listing list -> {
                String comma = "[";
                for (Node item : list.items()) {
                    out.append(comma);
                    write(item, out);
                    comma = ",";
                }
                out.append(list.items().isEmpty() ? "[]" : "]");
            }
            case Node.Mapping map -> {
                // String's order is that of UTF-16 code units, as RFC 8785 §3.2.3 asks
                List<Map.Entry<String, Node.Entry>> entries =
                        new ArrayList<>(map.entries().entrySet());
                entries.sort(Map.Entry.comparingByKey());
                String comma = "{";
                for (Map.Entry<String, Node.Entry> entry : entries) {
                    out.append(comma);
                    quote(entry.getKey(), out);
                    out.append(':');
                    write(entry.getValue().value(), out);
                    comma = ",";
                }
                out.append(entries.isEmpty() ? "{}" : "}");
            }
        }
    }

    private static void pretty(Node node, StringBuilder out, String indent) {
        switch (node) {
            case Node.Scalar scalar -> scalar(scalar.value(), out);
            case Node.Listing list when list.items().isEmpty() -> out.append("[]");
            case Node.Mapping map when map.entries().isEmpty() -> out.append("{}");
            case Node.Listing list -> {
                String start = "[";
                for (Node item : list.items()) {
                    out.append(start).append(indent).append("  ");
                    pretty(item, out, indent + "  ");
                    start = ",";
                }
                out.append(indent).append(']');
            }
            case Node.Mapping map -> {
                String start = "{";
                for (var entry : map.entries().entrySet()) {
                    out.append(start).append(indent).append("  ");
                    quote(entry.getKey(), out);
                    out.append(": ");
                    pretty(entry.getValue().value(), out, indent + "  ");
                    start = ",";
                }
                out.append(indent).append('}');
            }
        }
    }

    private static void scalar(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case String text -> quote(text, out);
            case Long number -> number(number.doubleValue(), out);
            case Double number -> number(number, out);
            default -> out.append(value);
        }
    }

    /** ECMAScript Number::toString (ECMA-262 §6.1.6.1.20), which RFC 8785 §3.2.2.3 prescribes. */
    static void number(double value, StringBuilder out) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("JSON has no number for " + value);
        }
        if (value == 0) {
            out.append('0');
            return;
        }
        if (value < 0) {
            out.append('-');
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale(); // value = 0.digits × 10^point
        if (digits.length() <= point && point <= 21) {
            out.append(digits).repeat('0', point - digits.length());
        } else if (0 < point && point <= 21) {
            out.append(digits, 0, point).append('.').append(digits, point, digits.length());
        } else if (-6 < point && point <= 0) {
            out.append("0.").repeat('0', -point).append(digits);
        } else {
            out.append(digits.charAt(0));
            if (digits.length() > 1) {
                out.append('.').append(digits, 1, digits.length());
            }
            out.append('e').append(point > 0 ? "+" : "").append(point - 1);
        }
    }

    /** The shortest digits that read back to the same value. */
    private static BigDecimal shortest(double value) {
        // Double.toString does it (JDK 19 and later), but never with less than two digits
        BigDecimal two = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        BigDecimal one = two.round(new MathContext(1)).stripTrailingZeros();
        return one.doubleValue() == value ? one : two;
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
