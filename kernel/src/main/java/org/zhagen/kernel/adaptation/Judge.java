package org.zhagen.kernel.adaptation;

import java.util.HashSet;
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
    private final Decisions decisions;

    /** What the site added itself, or keeps although upstream deleted it: later changes of it are the site's own affair. */
    private final Set<TreePath> own = new HashSet<>();

    Judge(Node.Mapping base, Node.Mapping upstream, Renames renames, Decisions decisions) {
        this.base = (Node.Mapping) withoutWas(base);
        this.upstream = (Node.Mapping) withoutWas(upstream);
        this.order = new Order(this.base, this.upstream);
        this.renames = renames;
        this.decisions = decisions;
    }

    /** Whether a setting of a parameter stays. */
    boolean setting(String parameter, Node value) {
        TreePath at = TreePath.of("parameters").child(parameter).child("default");
        Node before = at.in(base);
        Node after = at.in(upstream);
        if (after == null) {
            decisions.lost(at.parent(), before, value);
            return false;
        }
        if (Node.same(before, after)) {
            return true;
        }
        if (Node.same(after, value) || Node.same(before, value)) {
            decisions.drop(at.parent());
            return false;
        }
        return decisions.keeps(at, before, after, value);
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
            decisions.lost(item, null, value);
            return null;
        }
        if (id == null) {
            return addText(document, value, list);
        }
        Node there = item.in(upstream);
        boolean both = there != null && (item.in(base) == null || renames.isNew(item));
        if (both && Node.same(there, value)) {
            decisions.drop(item);
            return null;
        }
        if (both) {
            Node.Mapping replaced =
                    document.with("op", text("replace", document)).with("at", text(item, document));
            return decisions.keeps(item, null, there, value) ? replaced.without("after") : null;
        }
        own.add(item);
        return anchored(document, change, list);
    }

    /** Items without ids are added again unless upstream has added the same. */
    private Node.@Nullable Mapping addText(Node.Mapping document, Node value, TreePath list) {
        if (contains(list.in(upstream), value) && !contains(list.in(base), value)) {
            decisions.drop(list);
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
        Merge merge = new Merge(decisions::side);
        Node value = merge.merge(at, before, after, site);
        merge.conflicts().forEach(decisions::leaveOpen);
        if (!merge.conflicts().isEmpty() || value == null) {
            return null;
        }
        if (Node.same(value, after)) {
            decisions.drop(at);
            return null;
        }
        return Node.same(value, site) ? document : document.with("value", value);
    }

    /** A change of something that upstream deleted: the site may keep a copy of its own. */
    private Node.@Nullable Mapping revived(Change change, Node.Mapping document, TreePath at) {
        if (!decisions.keeps(at, at.in(base), null, change.value())) {
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
            decisions.drop(at);
            return null;
        }
        return Node.same(before, after) || decisions.keeps(at, before, after, null) ? document : null;
    }

    private Node.@Nullable Mapping move(Change change, Node.Mapping document, TreePath at) {
        Node item = at.in(base);
        if (at.in(upstream) == null) {
            decisions.lost(at, item, item);
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
            decisions.drop(at);
            return null;
        }
        boolean kept = decisions.keeps(
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
