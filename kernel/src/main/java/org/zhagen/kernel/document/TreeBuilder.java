package org.zhagen.kernel.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns composed YAML nodes into a located tree and keeps it within bounds. */
final class TreeBuilder {

    static final int MAX_DEPTH = 32;
    /** With aliases spelt out; the longest standard playbook has about 3,000. */
    private static final int MAX_NODES = 100_000;
    /** Integers beyond this do not survive JSON (RFC 8785 §3.2.2.3). */
    private static final long MAX_SAFE = 1L << 53;

    private final String file;
    private final int[] source;
    private final Findings findings;
    /** Scalars by what they were made from, so that a long one behind many aliases is read once. */
    private final IdentityHashMap<ScalarNode, Node> scalars = new IdentityHashMap<>();

    private int nodes;

    TreeBuilder(String file, String text, Findings findings) {
        this.file = file;
        this.source = text.codePoints().toArray();
        this.findings = findings;
    }

    @Nullable
    Node build(org.snakeyaml.engine.v2.nodes.Node node) {
        return build(node, 0);
    }

    static Place place(String file, Optional<Mark> mark) {
        return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(Place.of(file));
    }

    private @Nullable Node build(org.snakeyaml.engine.v2.nodes.Node node, int depth) {
        Place at = place(file, node.getStartMark());
        if (depth > MAX_DEPTH) {
            findings.add(DocumentCode.TOO_DEEP, at, MAX_DEPTH);
            return null;
        }
        if (++nodes > MAX_NODES) {
            if (nodes == MAX_NODES + 1) {
                findings.add(DocumentCode.TOO_MANY_NODES, at, MAX_NODES);
            }
            return null;
        }
        return switch (node) {
            case ScalarNode scalar -> scalars.computeIfAbsent(scalar, s -> scalar(s, at));
            case SequenceNode list -> listing(list, at, depth);
            case MappingNode map -> mapping(map, at, depth);
            default -> new Node.Scalar(null, at);
        };
    }

    private Node listing(SequenceNode list, Place at, int depth) {
        List<Node> items = new ArrayList<>();
        for (var item : list.getValue()) {
            Node built = build(item, depth + 1);
            if (built != null) {
                items.add(built);
            }
        }
        return new Node.Listing(items, at);
    }

    private Node mapping(MappingNode map, Place at, int depth) {
        SequencedMap<String, Node.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            Place key = place(file, tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                findings.add(DocumentCode.KEY_NOT_TEXT, key);
                continue;
            }
            refuseHalves(name.getValue(), key);
            Node.Entry first = entries.get(name.getValue());
            if (first != null) {
                findings.add(
                        DocumentCode.DUPLICATE_KEY,
                        key,
                        name.getValue(),
                        first.key().line());
                continue;
            }
            Node value = build(tuple.getValueNode(), depth + 1);
            if (value != null) {
                entries.put(name.getValue(), new Node.Entry(key, value));
            }
        }
        return new Node.Mapping(entries, at);
    }

    private Node scalar(ScalarNode scalar, Place at) {
        Content content = scalar.getStartMark()
                .map(mark ->
                        ContentFinder.find(source, mark.getIndex(), scalar.getScalarStyle(), scalar.getValue(), at))
                .orElse(Content.at(at));
        refuseHalves(scalar.getValue(), at);
        return new Node.Scalar(value(scalar, at), at, content);
    }

    /** Half a surrogate pair, from an escape, has no UTF-8: different texts would get the same digest (RFC 8785 §3.2.2.2). */
    private void refuseHalves(String text, Place at) {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            findings.add(DocumentCode.HALF_CHARACTER, at);
        }
    }

    private @Nullable Object value(ScalarNode scalar, Place at) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return text.equalsIgnoreCase("true");
        }
        if (tag.equals(Tag.INT)) {
            return integer(text, at);
        }
        return tag.equals(Tag.FLOAT) ? floating(text, at) : text;
    }

    private Object integer(String text, Place at) {
        try {
            long number = text.startsWith("0x")
                    ? Long.parseLong(text.substring(2), 16)
                    : text.startsWith("0o") ? Long.parseLong(text.substring(2), 8) : Long.parseLong(text);
            if (number >= -MAX_SAFE && number <= MAX_SAFE) {
                return number;
            }
        } catch (NumberFormatException tooLong) {
            // said below
        }
        boolean digits = text.matches("[-+]?(0x|0o)?[0-9a-fA-F]+");
        findings.add(digits ? DocumentCode.NUMBER_TOO_LARGE : DocumentCode.NOT_A_NUMBER, at, text);
        return text;
    }

    private Object floating(String text, Place at) {
        try {
            double number = Double.parseDouble(text);
            if (!Double.isNaN(number) && !Double.isInfinite(number)) {
                return number;
            }
        } catch (NumberFormatException special) {
            // .inf and .nan
        }
        findings.add(DocumentCode.NOT_A_NUMBER, at, text);
        return text;
    }
}
