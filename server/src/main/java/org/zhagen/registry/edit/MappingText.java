package org.zhagen.registry.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.zhagen.kernel.document.Node;

/** The text of one mapping, of which one entry is to change. */
final class MappingText {

    private final Outline outline;
    private final MappingNode map;
    private final String text;
    private final boolean flow;

    MappingText(Outline outline, MappingNode map) {
        this.outline = outline;
        this.map = map;
        this.text = outline.text();
        this.flow = Outline.isFlow(map);
    }

    /** The whole text with the entry set, or taken away where the value is null; null where that is not possible. */
    @Nullable
    String with(String key, @Nullable Node value, List<String> order) {
        NodeTuple entry = Outline.entry(map, key);
        if (entry == null) {
            return value == null ? text : inserted(key, value, order);
        }
        return value == null ? without(entry) : replaced(entry, value);
    }

    private String replaced(NodeTuple entry, Node value) {
        int key = outline.start(entry.getKeyNode());
        int colon = text.indexOf(':', outline.end(entry.getKeyNode())) + 1;
        String written = flow ? " " + YamlValue.line(value) : YamlValue.behindKey(value, outline.column(key));
        int end = Math.max(colon, outline.end(entry.getValueNode()));
        return text.substring(0, colon) + written + text.substring(end);
    }

    private @Nullable String without(NodeTuple entry) {
        List<NodeTuple> entries = map.getValue();
        if (entries.size() == 1) {
            return null;
        }
        int start = outline.start(entry.getKeyNode());
        int end = outline.end(entry.getValueNode());
        int index = entries.indexOf(entry);
        if (index == 0) { // what follows moves to its place, behind the hyphen or brace
            return text.substring(0, start)
                    + text.substring(outline.start(entries.get(1).getKeyNode()));
        }
        if (flow) {
            int before = outline.end(entries.get(index - 1).getValueNode());
            return text.substring(0, before) + text.substring(end);
        }
        return text.substring(0, outline.lineStart(start)) + text.substring(outline.nextLine(end));
    }

    private String inserted(String key, Node value, List<String> order) {
        NodeTuple before = before(key, order);
        if (flow) {
            int at = before == null ? outline.start(map) + 1 : outline.end(before.getValueNode());
            String entry = key + ": " + YamlValue.line(value);
            String written = before == null ? entry + (map.getValue().isEmpty() ? "" : ", ") : ", " + entry;
            return text.substring(0, at) + written + text.substring(at);
        }
        NodeTuple beside = before == null ? map.getValue().getFirst() : before;
        int indent = outline.column(outline.start(beside.getKeyNode()));
        String written = key + ":" + YamlValue.behindKey(value, indent) + "\n";
        if (before == null) {
            int at = outline.start(beside.getKeyNode());
            return text.substring(0, at) + written + " ".repeat(indent) + text.substring(at);
        }
        int at = outline.nextLine(outline.end(before.getValueNode()));
        String ended = text.substring(0, at);
        return ended + (ended.endsWith("\n") ? "" : "\n") + " ".repeat(indent) + written + text.substring(at);
    }

    /** The entry behind which a new key belongs; null when it belongs to the front. */
    private @Nullable NodeTuple before(String key, List<String> order) {
        List<String> keys = Outline.keys(map);
        for (int i = order.indexOf(key) - 1; i >= 0; i--) {
            if (keys.contains(order.get(i))) {
                return Outline.entry(map, order.get(i));
            }
        }
        boolean unknown = !order.contains(key);
        return unknown && !map.getValue().isEmpty() ? map.getValue().getLast() : null;
    }
}
