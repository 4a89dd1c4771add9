package org.zhagen.kernel.adaptation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.Change;

/**
 * Says what becomes of each single change and setting of a site on a newer playbook: it stays, perhaps in another form; it is
 * dropped because it says nothing any more; or it is in conflict. Older playbook, newer playbook and changes are all given in
 * the names of the newer one.
 */
final class Judge {

    private final Node.Mapping base;
    private final Node.Mapping upstream;
    private final Order order;
    private final Renames renames;
    private final Map<TreePath, Upgrade.Side> resolutions;

    /** What the site added itself, or keeps although upstream deleted it: later changes of it are the site's own affair. */
    private final Set<TreePath> own = new HashSet<>();

    private final List<TreePath> dropped = new ArrayList<>();
    private final Map<TreePath, Upgrade.Conflict> conflicts = new LinkedHashMap<>();

    Judge(Node.Mapping base, Node.Mapping upstream, Renames renames, Map<TreePath, Upgrade.Side> resolutions) {
        this.base = (Node.Mapping) withoutWas(base);
        this.upstream = (Node.Mapping) withoutWas(upstream);
        this.order = new Order(this.base, this.upstream);
        this.renames = renames;
        this.resolutions = resolutions;
    }

    /** Addresses of what was dropped. */
    List<TreePath> dropped() {
        return dropped;
    }

    List<Upgrade.Conflict> conflicts() {
        return List.copyOf(conflicts.values());
    }

    /** Whether a setting of a parameter stays. */
    boolean setting(String parameter, Node value) {
        TreePath at = TreePath.of("parameters").child(parameter).child("default");
        Node before = at.in(base);
        Node after = at.in(upstream);
        if (after == null) {
            lost(at.parent(), before, value);
            return false;
        }
        if (Node.same(before, after)) {
            return true;
        }
        if (Node.same(after, value) || Node.same(before, value)) {
            dropped.add(at.parent());
            return false;
        }
        return keeps(at, before, after, value);
    }

    /** A change in the form that it has on the newer playbook; null when it does not stay. */
    Node.@Nullable Mapping change(Change change, Node.Mapping document) {
        TreePath at = TreePath.of(change.path());
        if (own.stream().anyMatch(at::within)) {
            return anchored(document, change, at.parent());
        }
        return switch (change.operation()) {
            case ADD -> add(change, document, at);
            case REPLACE -> replace(change, document, at);
            case REMOVE -> remove(document, at);
            case MOVE -> move(change, document, at);
        };
    }

    private Node.@Nullable Mapping add(Change change, Node.Mapping document, TreePath list) {
        Node value = change.value();
        if (value == null) {
            return document;
        }
        String id = Tree.id(value);
        TreePath item = id == null ? list : list.child(id);
        if (gone(list.parent())) {
            lost(item, null, value);
            return null;
        }
        if (id == null) {
            return addText(document, value, list);
        }
        Node there = item.in(upstream);
        boolean both = there != null && (item.in(base) == null || renames.isNew(item));
        if (both && Node.same(there, value)) {
            dropped.add(item);
            return null;
        }
        if (both) {
            Node.Mapping replaced =
                    document.with("op", text("replace", document)).with("at", text(item, document));
            return keeps(item, null, there, value) ? replaced.without("after") : null;
        }
        own.add(item);
        return anchored(document, change, list);
    }

    /** Items without ids are added again unless upstream has added the same. */
    private Node.@Nullable Mapping addText(Node.Mapping document, Node value, TreePath list) {
        if (contains(list.in(upstream), value) && !contains(list.in(base), value)) {
            dropped.add(list);
            return null;
        }
        return document;
    }

    private Node.@Nullable Mapping replace(Change change, Node.Mapping document, TreePath at) {
        Node site = change.value();
        if (site == null) {
            return document;
        }
        if (gone(at) || gone(at.parent())) {
            return revived(change, document, at);
        }
        Node before = at.in(base);
        Node after = at.in(upstream);
        if (Node.same(before, after)) {
            return document;
        }
        Merge merge = new Merge(resolutions::get);
        Node value = merge.merge(at, before, after, site);
        merge.conflicts().forEach(c -> conflicts.put(c.at(), c));
        if (!merge.conflicts().isEmpty() || value == null) {
            return null;
        }
        if (Node.same(value, after)) {
            dropped.add(at);
            return null;
        }
        return Node.same(value, site) ? document : document.with("value", value);
    }

    /** A change of something that upstream deleted: the site may keep a copy of its own. */
    private Node.@Nullable Mapping revived(Change change, Node.Mapping document, TreePath at) {
        if (!keeps(at, at.in(base), null, change.value())) {
            return null;
        }
        TreePath whole = at;
        while (gone(whole.parent())) {
            whole = whole.parent();
        }
        own.add(whole);
        Node old = whole.in(base);
        Node copy = old == null
                ? change.value()
                : Tree.rewrite(old, at.rebase(whole, TreePath.of("")), whatever -> change.value());
        Node.Mapping kept = copy == null ? document : document.with("value", copy);
        if (old == null || Tree.id(old) == null) {
            return kept.with("at", text(whole, document));
        }
        Node.Mapping added = kept.with("op", text("add", document)).with("at", text(whole.parent(), document));
        String previous = Order.predecessor(base, whole);
        return previous == null ? added : order.behind(added, previous, whole.parent());
    }

    private Node.@Nullable Mapping remove(Node.Mapping document, TreePath at) {
        Node before = at.in(base);
        Node after = at.in(upstream);
        if (after == null) {
            dropped.add(at);
            return null;
        }
        return Node.same(before, after) || keeps(at, before, after, null) ? document : null;
    }

    private Node.@Nullable Mapping move(Change change, Node.Mapping document, TreePath at) {
        Node item = at.in(base);
        if (at.in(upstream) == null) {
            lost(at, item, item);
            return null;
        }
        boolean movedUpstream = renames.changedList(at) || order.moved(at);
        if (!movedUpstream) {
            return anchored(document, change, at.parent());
        }
        List<String> ids = Tree.ids(at.parent().in(upstream));
        String wanted = change.after() == null ? ids.getLast() : change.after();
        String there = Order.predecessor(upstream, at);
        if (wanted.equals(there) || (change.after() == null && wanted.equals(at.last()))) {
            dropped.add(at);
            return null;
        }
        boolean kept = keeps(
                at,
                position(Order.predecessor(base, at), document),
                position(there, document),
                position(wanted, document));
        return kept ? anchored(document, change, at.parent()) : null;
    }

    private static @Nullable Node position(@Nullable String after, Node.Mapping document) {
        return after == null ? null : Node.of(Map.of("after", after), document.at());
    }

    private Node.Mapping anchored(Node.Mapping document, Change change, TreePath list) {
        String after = change.after();
        return after == null || own.contains(list.child(after)) ? document : order.behind(document, after, list);
    }

    /** Records a conflict unless somebody resolved it; whether the site's change stays. */
    private boolean keeps(TreePath at, @Nullable Node before, @Nullable Node after, @Nullable Node site) {
        Upgrade.Side side = resolutions.get(at);
        if (side == null) {
            conflicts.put(at, new Upgrade.Conflict(at, before, after, site));
        }
        return side == Upgrade.Side.SITE;
    }

    /** A conflict in which only upstream can win, because what the site changed has no place any more. */
    private void lost(TreePath at, @Nullable Node before, @Nullable Node site) {
        if (resolutions.get(at) != Upgrade.Side.UPSTREAM) {
            conflicts.put(at, new Upgrade.Conflict(at, before, null, site));
        }
    }

    private boolean gone(TreePath at) {
        return !at.isRoot() && at.in(base) != null && at.in(upstream) == null;
    }

    private static boolean contains(@Nullable Node list, Node value) {
        return list instanceof Node.Listing known && known.items().stream().anyMatch(item -> Node.same(item, value));
    }

    private static Node text(Object text, Node.Mapping document) {
        return Node.of(text.toString(), document.at());
    }

    private static Node withoutWas(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar;
            case Node.Listing list ->
                new Node.Listing(list.items().stream().map(Judge::withoutWas).toList(), list.at());
            case Node.Mapping map -> {
                Node.Mapping bare = map.get("id") == null ? map : map.without("was");
                for (var entry : bare.entries().entrySet()) {
                    bare = bare.with(entry.getKey(), withoutWas(entry.getValue().value()));
                }
                yield bare;
            }
        };
    }
}
