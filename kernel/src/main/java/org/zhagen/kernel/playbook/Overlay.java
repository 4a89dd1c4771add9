package org.zhagen.kernel.playbook;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;

/**
 * Applies changes to a playbook's tree, one after the other. A change that can't be applied, or that touches what its
 * author may not touch, is a finding and is skipped, so that one pass shows all of them. What was changed keeps its place in
 * the file of the change: a later finding points there.
 */
public final class Overlay {

    /** Who changes. */
    public enum Author {
        /** A site: may not touch the identity, the core, the bottom lines, the limits, the preconditions. */
        SITE,
        /** A variant inside the playbook: like a site, but may replace preconditions. */
        VARIANT
    }

    private static final Set<String> NOBODY = Set.of(
            "format",
            "id",
            "version",
            "problem",
            "sources",
            "evidence",
            "core",
            "bottom-lines",
            "parameters",
            "variants");

    private final Author author;
    private final Findings findings;

    private Overlay(Author author, Findings findings) {
        this.author = author;
        this.findings = findings;
    }

    /** The tree with all changes that could be applied. */
    public static Node.Mapping apply(Node.Mapping tree, List<Change> changes, Author author, Findings findings) {
        Overlay overlay = new Overlay(author, findings);
        Node.Mapping changed = tree;
        for (Change change : changes) {
            changed = overlay.apply(changed, change);
        }
        return changed;
    }

    /** The tree with one parameter's default replaced by what a site or variant sets. */
    public static Node.Mapping set(Node.Mapping tree, String parameter, Node value, Findings findings) {
        TreePath path = new TreePath(List.of("parameters", parameter));
        if (!(path.in(tree) instanceof Node.Mapping)) {
            List<String> known = Tree.ids(tree.get("parameters"));
            findings.addMaybe(
                    PlaybookCode.CHANGE_PATH,
                    value.at(),
                    Nearest.to(parameter, known),
                    "parameters/" + parameter,
                    parameter,
                    String.join(", ", known));
            return tree;
        }
        return mapping(Tree.rewrite(tree, path.child("default"), old -> value), tree);
    }

    private Node.Mapping apply(Node.Mapping tree, Change change) {
        TreePath path = TreePath.of(change.path());
        if (!allowed(change, path) || !reachable(tree, change, path)) {
            return tree;
        }
        return switch (change.operation()) {
            case ADD -> add(tree, change, path);
            case REPLACE -> replace(tree, change, path);
            case REMOVE -> remove(tree, change, path);
            case MOVE -> move(tree, change, path);
        };
    }

    private boolean allowed(Change change, TreePath path) {
        boolean forbidden = path.isRoot()
                || NOBODY.contains(path.first())
                || (author == Author.SITE && path.first().equals("preconditions"))
                || path.last().equals("id")
                || path.last().equals("core")
                || path.last().equals("was");
        if (forbidden) {
            findings.add(PlaybookCode.CHANGE_FORBIDDEN, change.at(), path.isRoot() ? "/" : change.path());
        }
        return !forbidden;
    }

    /** Whether all but the last segment lead somewhere, and the last one too where it must. */
    private boolean reachable(Node.Mapping tree, Change change, TreePath path) {
        Node node = tree;
        for (int i = 0; i < path.segments().size(); i++) {
            String segment = path.segments().get(i);
            Node next = Tree.child(node, segment);
            boolean last = i == path.segments().size() - 1;
            if (next == null
                    && last
                    && node instanceof Node.Mapping
                    && change.operation() != Change.Operation.REMOVE
                    && change.operation() != Change.Operation.MOVE) {
                return true; // an optional entry that the playbook left out; the reader checks that there is such a key
            }
            if (next == null) {
                List<String> known = Tree.segments(node);
                findings.addMaybe(
                        PlaybookCode.CHANGE_PATH,
                        change.at(),
                        Nearest.to(segment, known),
                        change.path(),
                        segment,
                        String.join(", ", known));
                return false;
            }
            node = next;
        }
        return true;
    }

    private Node.Mapping add(Node.Mapping tree, Change change, TreePath path) {
        Node list = path.in(tree);
        Node value = change.value();
        if (value == null) {
            findings.add(PlaybookCode.CHANGE_VALUE, change.at(), "add");
            return tree;
        }
        if (list != null && !(list instanceof Node.Listing)) {
            findings.add(PlaybookCode.CHANGE_NO_LIST, change.at(), change.path());
            return tree;
        }
        String id = Tree.id(value);
        List<String> known = Tree.ids(list);
        if (id != null && known.contains(id)) {
            findings.add(PlaybookCode.CHANGE_EXISTS, value.at(), id, change.path());
            return tree;
        }
        return after(change, known) ? mapping(Tree.insert(tree, path, value, change.after()), tree) : tree;
    }

    private Node.Mapping replace(Node.Mapping tree, Change change, TreePath path) {
        Node value = change.value();
        Node old = path.in(tree);
        if (value == null) {
            findings.add(PlaybookCode.CHANGE_VALUE, change.at(), "replace");
            return tree;
        }
        if (old != null && carriesCore(old)) {
            findings.add(PlaybookCode.CHANGE_CORE, change.at(), change.path(), coreOf(old));
            return tree;
        }
        String id = old == null ? null : Tree.id(old);
        if (id != null && !id.equals(Tree.id(value))) {
            findings.addMaybe(PlaybookCode.CHANGE_ID, value.at(), "id: " + id, change.path(), id);
            return tree;
        }
        if (Node.same(old, value)) {
            findings.add(PlaybookCode.CHANGE_NOTHING, change.at(), change.path());
        }
        return mapping(Tree.rewrite(tree, path, whatever -> value), tree);
    }

    private Node.Mapping remove(Node.Mapping tree, Change change, TreePath path) {
        Node old = path.in(tree);
        if (old != null && carriesCore(old)) {
            findings.add(PlaybookCode.CHANGE_CORE, change.at(), change.path(), coreOf(old));
            return tree;
        }
        return mapping(Tree.rewrite(tree, path, whatever -> null), tree);
    }

    private Node.Mapping move(Node.Mapping tree, Change change, TreePath path) {
        TreePath list = path.parent();
        Node item = path.in(tree);
        List<String> others = Tree.ids(list.in(tree)).stream()
                .filter(id -> !id.equals(path.last()))
                .toList();
        if (!(list.in(tree) instanceof Node.Listing) || item == null) {
            findings.add(PlaybookCode.CHANGE_NO_LIST, change.at(), list);
            return tree;
        }
        if (!after(change, others)) {
            return tree;
        }
        Node without = Tree.rewrite(tree, path, whatever -> null);
        Node moved = without == null ? null : Tree.insert(without, list, item, change.after());
        if (Node.same(moved, tree)) {
            findings.add(PlaybookCode.CHANGE_NOTHING, change.at(), change.path());
        }
        return mapping(moved, tree);
    }

    private boolean after(Change change, List<String> known) {
        String after = change.after();
        if (after == null || known.contains(after)) {
            return true;
        }
        findings.addMaybe(
                PlaybookCode.CHANGE_AFTER, change.at(), Nearest.to(after, known), after, String.join(", ", known));
        return false;
    }

    /** Whether a node, or something inside it, carries a core element. */
    static boolean carriesCore(Node node) {
        return !coreOf(node).isEmpty();
    }

    private static String coreOf(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> "";
            case Node.Listing list ->
                list.items().stream()
                        .map(Overlay::coreOf)
                        .filter(c -> !c.isEmpty())
                        .findFirst()
                        .orElse("");
            case Node.Mapping map -> {
                String core = map.text("core");
                yield core != null
                        ? core
                        : map.entries().values().stream()
                                .map(e -> coreOf(e.value()))
                                .filter(c -> !c.isEmpty())
                                .findFirst()
                                .orElse("");
            }
        };
    }

    private static Node.Mapping mapping(@Nullable Node changed, Node.Mapping before) {
        return changed instanceof Node.Mapping map ? map : before;
    }
}
