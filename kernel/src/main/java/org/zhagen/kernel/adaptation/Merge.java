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
 * changed, each in its own way, is a conflict at its own address. So is the order of a list that both sides changed.
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
        if (base instanceof Node.Listing old
                && upstream instanceof Node.Listing theirs
                && site instanceof Node.Listing ours
                && byId(old)
                && byId(theirs)
                && byId(ours)) {
            return items(at, old, theirs, ours);
        }
        return choose(at, base, upstream, site) == Upgrade.Side.UPSTREAM ? upstream : site;
    }

    private Upgrade.@Nullable Side choose(
            TreePath at, @Nullable Node base, @Nullable Node upstream, @Nullable Node site) {
        Upgrade.Side side = resolution.apply(at);
        if (side == null) {
            conflicts.add(new Upgrade.Conflict(at, base, upstream, site));
        }
        return side;
    }

    private static boolean byId(Node.Listing list) {
        return list.items().isEmpty() || Tree.hasIds(list);
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

    /** The order of the side that changed it; what only the other side has goes behind what it stood behind there. */
    private Node items(TreePath at, Node.Listing base, Node.Listing upstream, Node.Listing site) {
        boolean theirs = reordered(base, upstream);
        boolean ours = reordered(base, site);
        if (theirs && ours && reordered(upstream, site)) {
            ours = choose(at, base, upstream, site) != Upgrade.Side.UPSTREAM;
        }
        Node.Listing first = ours ? site : upstream;
        Node.Listing second = ours ? upstream : site;
        List<String> ids = new ArrayList<>(Tree.ids(first));
        String previous = null;
        for (String id : Tree.ids(second)) {
            if (!ids.contains(id)) {
                ids.add(previous == null ? 0 : ids.indexOf(previous) + 1, id);
            }
            previous = id;
        }
        List<Node> merged = new ArrayList<>();
        for (String id : ids) {
            Node value = merge(at.child(id), Tree.child(base, id), Tree.child(upstream, id), Tree.child(site, id));
            if (value != null) {
                merged.add(value);
            }
        }
        return new Node.Listing(merged, site.at());
    }

    /** Whether the items that two lists have in common stand in different orders. */
    private static boolean reordered(Node a, Node b) {
        List<String> before = new ArrayList<>(Tree.ids(a));
        List<String> after = new ArrayList<>(Tree.ids(b));
        before.retainAll(Tree.ids(b));
        after.retainAll(Tree.ids(a));
        return !before.equals(after);
    }
}
