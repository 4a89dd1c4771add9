package org.zhagen.kernel.adaptation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;

/**
 * Merges two changed copies of one value. Entries and items are merged one by one, by key and by id; a value that both sides
 * changed, each in its own way, is a conflict at its own address.
 */
final class Merge {

    private final Function<TreePath, Upgrade.@Nullable Side> resolution;
    private final List<Upgrade.Conflict> conflicts = new ArrayList<>();

    Merge(Function<TreePath, Upgrade.@Nullable Side> resolution) {
        this.resolution = resolution;
    }

    List<Upgrade.Conflict> conflicts() {
        return conflicts;
    }

    /** The merged value; null where it is gone. Where there is a conflict, the site's value. */
    @Nullable
    Node merge(TreePath at, @Nullable Node base, @Nullable Node upstream, @Nullable Node site) {
        if (Node.same(base, upstream) || Node.same(upstream, site)) {
            return site;
        }
        if (Node.same(base, site)) {
            return upstream;
        }
        if (upstream instanceof Node.Mapping theirs
                && site instanceof Node.Mapping ours
                && base instanceof Node.Mapping) {
            return entries(at, base, theirs, ours);
        }
        if (base != null && upstream != null && site != null && byId(base) && byId(upstream) && byId(site)) {
            return items(at, base, upstream, site);
        }
        Upgrade.Side side = resolution.apply(at);
        if (side == null) {
            conflicts.add(new Upgrade.Conflict(at, base, upstream, site));
        }
        return side == Upgrade.Side.UPSTREAM ? upstream : site;
    }

    private static boolean byId(Node node) {
        return Tree.hasIds(node);
    }

    private Node entries(TreePath at, Node base, Node.Mapping upstream, Node.Mapping site) {
        Set<String> keys = new LinkedHashSet<>(upstream.entries().keySet());
        keys.addAll(site.entries().keySet());
        Node.Mapping merged = upstream;
        for (String key : keys) {
            Node value = merge(at.child(key), Tree.child(base, key), upstream.get(key), site.get(key));
            merged = value == null ? merged.without(key) : merged.with(key, value);
        }
        return merged;
    }

    /** Upstream's order; what the site added goes behind the item that it stood behind at the site. */
    private Node items(TreePath at, Node base, Node upstream, Node site) {
        List<Node> merged = new ArrayList<>();
        for (String id : Tree.ids(upstream)) {
            Node value = merge(at.child(id), Tree.child(base, id), Tree.child(upstream, id), Tree.child(site, id));
            if (value != null) {
                merged.add(value);
            }
        }
        String previous = null;
        for (String id : Tree.ids(site)) {
            if (Tree.child(upstream, id) == null) {
                Node value = merge(at.child(id), Tree.child(base, id), null, Tree.child(site, id));
                if (value != null) {
                    merged.add(position(merged, previous), value);
                }
            }
            previous = id;
        }
        return new Node.Listing(merged, site.at());
    }

    private static int position(List<Node> items, @Nullable String previous) {
        for (int i = 0; i < items.size(); i++) {
            if (previous != null && previous.equals(Tree.id(items.get(i)))) {
                return i + 1;
            }
        }
        return previous == null ? 0 : items.size();
    }
}
