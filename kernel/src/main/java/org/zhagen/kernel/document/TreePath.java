package org.zhagen.kernel.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address of a part of a tree, such as {@code steps/list/standard}: keys of mappings and ids of list items, joined by
 * slashes. A list whose items have no id is one value and has no addresses inside. Ids, not positions: an address stays
 * true when items are added, moved or put into another order.
 */
public record TreePath(List<String> segments) {

    public TreePath {
        segments = List.copyOf(segments);
    }

    /** Reads an address; leading, trailing and doubled slashes don't matter. */
    public static TreePath of(String text) {
        return new TreePath(
                Arrays.stream(text.strip().split("/")).filter(s -> !s.isEmpty()).toList());
    }

    /** Whether this is the address of the whole tree; it has no first, last or parent. */
    public boolean isRoot() {
        return segments.isEmpty();
    }

    /** The key of the tree under which it lies. */
    public String first() {
        return segments.getFirst();
    }

    /** The key or id of the part itself. */
    public String last() {
        return segments.getLast();
    }

    /** The address of what the part lies in. */
    public TreePath parent() {
        return new TreePath(segments.subList(0, segments.size() - 1));
    }

    /** The address of a part of this part, by key or id. */
    public TreePath child(String segment) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(segment);
        return new TreePath(longer);
    }

    /** Whether this address is {@code other} or lies below it. */
    public boolean within(TreePath other) {
        return segments.size() >= other.segments.size()
                && segments.subList(0, other.segments.size()).equals(other.segments);
    }

    /** This address with its beginning {@code from} replaced by {@code to}; unchanged when it does not begin so. */
    public TreePath rebase(TreePath from, TreePath to) {
        if (!within(from)) {
            return this;
        }
        List<String> moved = new ArrayList<>(to.segments);
        moved.addAll(segments.subList(from.segments.size(), segments.size()));
        return new TreePath(moved);
    }

    /** What stands at this address, or null. */
    public @Nullable Node in(Node root) {
        Node node = root;
        for (String segment : segments) {
            node = node == null ? null : Tree.child(node, segment);
        }
        return node;
    }

    @Override
    public String toString() {
        return String.join("/", segments);
    }
}
