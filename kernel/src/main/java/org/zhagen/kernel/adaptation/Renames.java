package org.zhagen.kernel.adaptation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;

/**
 * Where elements of an older playbook stand in a newer one. An element that was renamed says {@code was: old-id}; one that was
 * moved to another list says {@code was: steps/old-id}. A {@code was} that means nothing in the older playbook is from an
 * earlier rename and is passed over.
 */
final class Renames {

    private final Map<TreePath, TreePath> newByOld = new LinkedHashMap<>();
    private final Node.Mapping base;

    Renames(Node.Mapping base, Node.Mapping upstream) {
        this.base = base;
        collect(upstream, new TreePath(List.of()), new TreePath(List.of()));
    }

    /** The address in the newer playbook of what stood at an address in the older one. */
    TreePath follow(TreePath old) {
        for (TreePath prefix = old; !prefix.isRoot(); prefix = prefix.parent()) {
            TreePath moved = newByOld.get(prefix);
            if (moved != null) {
                return old.rebase(prefix, moved);
            }
        }
        return old;
    }

    /** The new id of an item of a list in the older playbook. */
    String follow(TreePath oldList, String id) {
        return follow(oldList.child(id)).last();
    }

    /** A node of the newer playbook as it would stand in the older one, had nothing been renamed: for comparison only. */
    @Nullable
    Node withOldNames(@Nullable Node node, TreePath oldAt) {
        if (!(node instanceof Node.Mapping map)) {
            return node instanceof Node.Listing list ? items(list, oldAt) : node;
        }
        Node.Mapping old = map.without("was");
        if (old.get("id") instanceof Node.Scalar id && newByOld.containsKey(oldAt)) {
            old = old.with("id", new Node.Scalar(oldAt.last(), id.at(), id.content()));
        }
        for (String key : old.entries().keySet()) {
            Node child = withOldNames(old.get(key), oldAt.child(key));
            if (child != null && child != old.get(key)) {
                old = old.with(key, child);
            }
        }
        return old;
    }

    private Node items(Node.Listing list, TreePath oldAt) {
        List<Node> items = new ArrayList<>();
        for (Node item : list.items()) {
            String was = item instanceof Node.Mapping map ? map.text("was") : null;
            String id = was != null && !was.contains("/") ? was : Tree.id(item);
            Node old = id == null ? item : withOldNames(item, oldAt.child(id));
            items.add(old == null ? item : old);
        }
        return new Node.Listing(items, list.at());
    }

    private void collect(Node node, TreePath newAt, TreePath oldAt) {
        switch (node) {
            case Node.Scalar scalar -> {}
            case Node.Mapping map ->
                map.entries().forEach((key, entry) -> collect(entry.value(), newAt.child(key), oldAt.child(key)));
            case Node.Listing list -> {
                for (Node item : list.items()) {
                    String id = Tree.id(item);
                    if (id != null) {
                        collect(item, newAt.child(id), former(item, id, newAt, oldAt));
                    }
                }
            }
        }
    }

    private TreePath former(Node item, String id, TreePath newList, TreePath oldList) {
        String was = item instanceof Node.Mapping map ? map.text("was") : null;
        TreePath unchanged = oldList.child(id);
        if (was == null) {
            return unchanged;
        }
        TreePath old = was.contains("/") ? TreePath.of(was) : oldList.child(was);
        boolean meant = old.in(base) != null && unchanged.in(base) == null;
        if (meant) {
            newByOld.put(old, newList.child(id));
        }
        return meant ? old : unchanged;
    }
}
