package org.zhagen.registry.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.document.YamlWriter;

/**
 * One change of a playbook's text. Only the characters of the changed part are replaced. The result is read again: where it
 * does not say what was meant (a layout that nobody foresaw), the whole text is written anew, and its comments are lost.
 */
public final class YamlEdit {

    private final String text;
    private final Node.Mapping tree;

    private YamlEdit(String text, Node.Mapping tree) {
        this.text = text;
        this.tree = tree;
    }

    /**
     * A changed text.
     *
     * @param commentsLost whether it had to be written anew
     */
    public record Changed(String text, boolean commentsLost) {}

    /** The way to change a text; empty when it is no YAML that can be read. */
    public static Optional<YamlEdit> of(String text) {
        return tree(text).map(tree -> new YamlEdit(text, tree));
    }

    /** What a text says; empty when it is no YAML that can be read, or no mapping. */
    public static Optional<Node.Mapping> tree(String text) {
        Findings findings = new Findings();
        Node node = YamlReader.read("", text.getBytes(StandardCharsets.UTF_8), findings);
        return !findings.hasErrors() && node instanceof Node.Mapping map ? Optional.of(map) : Optional.empty();
    }

    public Node.Mapping tree() {
        return tree;
    }

    /**
     * Sets one value.
     *
     * @param at a key of the root ({@code title}), or a key of an element ({@code steps/list/standard})
     * @param value null to take the key away
     * @param order the keys of its mapping in the order in which people expect them
     */
    public Changed set(TreePath at, @Nullable Node value, List<String> order) {
        Node wanted = Tree.rewrite(tree, at, old -> value);
        return checked(wanted, outline -> {
            MappingNode map = mapping(outline, at.parent());
            return map == null ? null : new MappingText(outline, map).with(at.last(), value, order);
        });
    }

    /** Puts a new element at the end of a list of the root; the list may be new. */
    public Changed add(String list, Node element, List<String> order) {
        Node wanted = Tree.insert(tree, TreePath.of(list), element, null);
        return checked(wanted, outline -> {
            NodeTuple entry = Outline.entry(outline.root(), list);
            if (entry != null && entry.getValueNode() instanceof SequenceNode known && isBlock(known)) {
                return new SequenceText(outline, known).with(element);
            }
            Node.Mapping whole = (Node.Mapping) Objects.requireNonNull(wanted);
            return new MappingText(outline, outline.root()).with(list, whole.get(list), order);
        });
    }

    /** Takes an element out of a list of the root. The last one takes the list along. */
    public Changed remove(TreePath at) {
        String list = at.first();
        boolean last =
                tree.get(list) instanceof Node.Listing items && items.items().size() == 1;
        if (last) {
            return set(TreePath.of(list), null, List.of());
        }
        Node wanted = Tree.rewrite(tree, at, old -> null);
        return checked(wanted, outline -> {
            SequenceNode known = sequence(outline, list);
            return known == null ? null : new SequenceText(outline, known).without(Outline.index(known, at.last()));
        });
    }

    /** Puts an element of a list of the root before the one above it. */
    public Changed up(TreePath at) {
        String list = at.first();
        Node wanted = Tree.rewrite(tree, TreePath.of(list), old -> old == null ? null : swapped(old, at.last()));
        return checked(wanted, outline -> {
            SequenceNode known = sequence(outline, list);
            return known == null ? null : new SequenceText(outline, known).swapped(Outline.index(known, at.last()));
        });
    }

    private static Node swapped(Node list, String id) {
        List<Node> items = new ArrayList<>(((Node.Listing) list).items());
        int index = Tree.ids(list).indexOf(id);
        if (index > 0) {
            items.add(index - 1, items.remove(index));
        }
        return new Node.Listing(items, list.at());
    }

    private static @Nullable MappingNode mapping(Outline outline, TreePath at) {
        if (at.isRoot()) {
            return outline.root();
        }
        NodeTuple entry = Outline.entry(outline.root(), at.first());
        if (entry == null) {
            return null;
        }
        if (at.segments().size() == 1) {
            return entry.getValueNode() instanceof MappingNode map ? map : null;
        }
        if (at.segments().size() == 2 && entry.getValueNode() instanceof SequenceNode list) {
            int index = Outline.index(list, at.last());
            return index >= 0 ? (MappingNode) list.getValue().get(index) : null;
        }
        return null;
    }

    private static @Nullable SequenceNode sequence(Outline outline, String list) {
        NodeTuple entry = Outline.entry(outline.root(), list);
        return entry != null && entry.getValueNode() instanceof SequenceNode known && isBlock(known) ? known : null;
    }

    private static boolean isBlock(SequenceNode list) {
        return !Outline.isFlow(list) && !list.getValue().isEmpty();
    }

    @FunctionalInterface
    private interface Change {
        @Nullable
        String of(Outline outline);
    }

    private Changed checked(@Nullable Node wanted, Change change) {
        Node meant = wanted == null ? tree : wanted;
        String changed = Outline.of(text).map(change::of).orElse(null);
        boolean right = changed != null
                && tree(changed).filter(read -> Node.same(read, meant)).isPresent();
        return right && changed != null ? new Changed(changed, false) : new Changed(YamlWriter.write(meant), true);
    }
}
