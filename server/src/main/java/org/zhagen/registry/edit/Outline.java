package org.zhagen.registry.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where the parts of a YAML text begin and end, in characters of the text. */
final class Outline {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setAllowDuplicateKeys(true).build();

    private final String text;
    private final MappingNode root;

    private Outline(String text, MappingNode root) {
        this.text = text;
        this.root = root;
    }

    /** The outline of a text whose root is a mapping; empty for any other. */
    static Optional<Outline> of(String text) {
        try {
            return new Compose(SETTINGS)
                    .composeString(text)
                    .filter(MappingNode.class::isInstance)
                    .map(node -> new Outline(text, (MappingNode) node));
        } catch (YamlEngineException unreadable) {
            return Optional.empty();
        }
    }

    MappingNode root() {
        return root;
    }

    String text() {
        return text;
    }

    static @Nullable NodeTuple entry(MappingNode map, String key) {
        return map.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst()
                .orElse(null);
    }

    static List<String> keys(MappingNode map) {
        List<String> keys = new ArrayList<>();
        map.getValue().forEach(tuple -> {
            if (tuple.getKeyNode() instanceof ScalarNode name) {
                keys.add(name.getValue());
            }
        });
        return keys;
    }

    static boolean isFlow(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW;
    }

    /** The position of the item with an id in a list; -1 where there is none. */
    static int index(SequenceNode list, String id) {
        for (int i = 0; i < list.getValue().size(); i++) {
            if (list.getValue().get(i) instanceof MappingNode map && isCalled(map, id)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isCalled(MappingNode map, String id) {
        NodeTuple entry = entry(map, "id");
        return entry != null
                && entry.getValueNode() instanceof ScalarNode scalar
                && scalar.getValue().equals(id);
    }

    int start(Node node) {
        return offset(node.getStartMark());
    }

    /** Behind the last character that belongs to the node: the parser itself puts the end of a block behind its comments. */
    int end(Node node) {
        if (node instanceof CollectionNode<?> collection && !isFlow(node)) {
            return collection.getValue().isEmpty() ? start(node) : end(last(collection));
        }
        int end = offset(node.getEndMark());
        while (end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static Node last(CollectionNode<?> collection) {
        Object last = collection.getValue().getLast();
        return last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last;
    }

    private int offset(Optional<Mark> mark) {
        return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
    }

    /** Where the line begins in which a character stands. */
    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Where the line after the one with a character begins. */
    int nextLine(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    /** How far a character stands from the left, in characters. */
    int column(int offset) {
        return offset - lineStart(offset);
    }
}
