package org.zhagen.kernel.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looking into a tree and making changed copies of it, by address. The tree itself never changes. */
public final class Tree {

    private Tree() {}

    /** The id of a list item, or null when it has none. */
    public static @Nullable String id(Node node) {
        return node instanceof Node.Mapping map ? map.text("id") : null;
    }

    /** Whether the items of a list can be addressed: it is not empty and each item has an id. */
    public static boolean hasIds(Node node) {
        return node instanceof Node.Listing list
                && !list.items().isEmpty()
                && list.items().stream().allMatch(item -> id(item) != null);
    }

    /** The ids of the items of a list, in order; empty for anything else. */
    public static List<String> ids(@Nullable Node node) {
        List<String> ids = new ArrayList<>();
        if (node instanceof Node.Listing list) {
            for (Node item : list.items()) {
                String id = id(item);
                if (id != null) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    /** The segments that lead on from a node: keys of a mapping or ids of items. */
    public static List<String> segments(Node node) {
        return node instanceof Node.Mapping map ? List.copyOf(map.entries().keySet()) : ids(node);
    }

    /** The entry or item that a segment leads to, or null. */
    public static @Nullable Node child(Node node, String segment) {
        return switch (node) {
            case Node.Mapping map -> map.get(segment);
            case Node.Listing list -> {
                int index = index(list, segment);
                yield index < 0 ? null : list.items().get(index);
            }
            case Node.Scalar scalar -> null;
        };
    }

    /**
     * A copy of the tree in which what stands at the address went through {@code change}, which gets null where nothing
     * stands and returns null to remove. A new list item goes to the end. Null when the address leads nowhere.
     */
    public static @Nullable Node rewrite(Node root, TreePath path, UnaryOperator<@Nullable Node> change) {
        return rewrite(root, path.segments(), change);
    }

    /** A copy of the tree with an item put into a list behind {@code after} (null: at the end); the list may be new. */
    public static @Nullable Node insert(Node root, TreePath list, Node item, @Nullable String after) {
        return rewrite(root, list, old -> {
            List<Node> items = old instanceof Node.Listing known ? new ArrayList<>(known.items()) : new ArrayList<>();
            int index = old instanceof Node.Listing known && after != null ? index(known, after) : -1;
            items.add(index < 0 ? items.size() : index + 1, item);
            return new Node.Listing(items, old == null ? item.at() : old.at());
        });
    }

    /** The position of the item with an id, or -1. */
    static int index(Node.Listing list, String id) {
        for (int i = 0; i < list.items().size(); i++) {
            if (id.equals(id(list.items().get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Node rewrite(
            @Nullable Node node, List<String> path, UnaryOperator<@Nullable Node> change) {
        if (path.isEmpty()) {
            return change.apply(node);
        }
        String segment = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        return switch (node) {
            case Node.Mapping map -> {
                Node old = map.get(segment);
                if (old == null && !rest.isEmpty()) {
                    yield null;
                }
                Node changed = rewrite(old, rest, change);
                boolean lost = changed == null && !rest.isEmpty();
                yield lost ? null : changed == null ? map.without(segment) : map.with(segment, changed);
            }
            case Node.Listing list -> rewriteItem(list, segment, rest, change);
            case null, default -> null;
        };
    }

    private static @Nullable Node rewriteItem(
            Node.Listing list, String id, List<String> rest, UnaryOperator<@Nullable Node> change) {
        int index = index(list, id);
        if (index < 0) {
            return null;
        }
        Node changed = rewrite(list.items().get(index), rest, change);
        if (changed == null && !rest.isEmpty()) {
            return null;
        }
        List<Node> items = new ArrayList<>(list.items());
        if (changed == null) {
            items.remove(index);
        } else {
            items.set(index, changed);
        }
        return new Node.Listing(items, list.at());
    }
}
