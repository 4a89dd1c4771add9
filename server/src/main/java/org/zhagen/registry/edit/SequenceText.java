package org.zhagen.registry.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.zhagen.kernel.document.Node;

/** The text of a list of which each item begins on a line of its own. */
final class SequenceText {

    private final Outline outline;
    private final List<org.snakeyaml.engine.v2.nodes.Node> items;
    private final String text;

    SequenceText(Outline outline, SequenceNode list) {
        this.outline = outline;
        this.items = list.getValue();
        this.text = outline.text();
    }

    /** The whole text with an item more at the end. */
    String with(Node item) {
        int hyphen = text.lastIndexOf('-', outline.start(items.getLast()) - 1);
        int at = outline.nextLine(outline.end(items.getLast()));
        String before = text.substring(0, at);
        return before
                + (before.endsWith("\n") ? "" : "\n")
                + YamlValue.item(item, outline.column(hyphen))
                + "\n"
                + text.substring(at);
    }

    /** The whole text without an item; its lines go, the comments above it stay. */
    @Nullable
    String without(int index) {
        if (index < 0) {
            return null;
        }
        return text.substring(0, first(index)) + text.substring(last(index));
    }

    /** The whole text with an item before the one above it; what stands between the two stays between them. */
    @Nullable
    String swapped(int index) {
        if (index < 1) {
            return text;
        }
        String upper = ended(text.substring(first(index - 1), last(index - 1)));
        String lower = ended(text.substring(first(index), last(index)));
        String between = text.substring(last(index - 1), first(index));
        return text.substring(0, first(index - 1)) + lower + between + upper + text.substring(last(index));
    }

    private static String ended(String lines) {
        return lines.endsWith("\n") ? lines : lines + "\n";
    }

    private int first(int index) {
        return outline.lineStart(outline.start(items.get(index)));
    }

    private int last(int index) {
        return outline.nextLine(outline.end(items.get(index)));
    }
}
