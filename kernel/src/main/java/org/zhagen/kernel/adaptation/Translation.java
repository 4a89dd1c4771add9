package org.zhagen.kernel.adaptation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.Change;
import org.zhagen.kernel.playbook.Overlay;
import org.zhagen.kernel.playbook.References;

/**
 * An older playbook and an adaptation of it in the names of a newer playbook, so that the three can be compared as if nothing
 * had ever been renamed or moved to another list. What no rename touches stays the same object.
 */
final class Translation {

    private final Node.Mapping base;
    private final Node.Mapping upstream;
    private final Renames renames;

    Translation(Node.Mapping base, Node.Mapping upstream, Renames renames) {
        this.base = base;
        this.upstream = upstream;
        this.renames = renames;
    }

    /** The older playbook. */
    Node.Mapping base() {
        if (renames.all().isEmpty()) {
            return base;
        }
        Node named = ids(retold(base, texts(base)), TreePath.of(""));
        return (Node.Mapping) relocated(named);
    }

    /** The document of the adaptation. */
    Node.Mapping adaptation(Adaptation adaptation) {
        Node.Mapping document = adaptation.document();
        if (renames.all().isEmpty()) {
            return document;
        }
        if (document.get("set") instanceof Node.Mapping set) {
            document = with(document, "set", settings(set));
        }
        if (document.get("changes") instanceof Node.Listing list) {
            document = with(document, "changes", changes(list, adaptation));
        }
        return document;
    }

    private Node settings(Node.Mapping set) {
        Node.Mapping named = set;
        for (var entry : set.entries().entrySet()) {
            String now = renames.follow(TreePath.of("parameters").child(entry.getKey()))
                    .last();
            if (!now.equals(entry.getKey())) {
                named = named.without(entry.getKey()).with(now, entry.getValue().value());
            }
        }
        return named;
    }

    private Node changes(Node.Listing list, Adaptation adaptation) {
        IdentityHashMap<Node, String> texts = texts(adaptation);
        List<Node> changes = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            Node.Mapping document = (Node.Mapping) retold(list.items().get(i), texts);
            changes.add(change(document, adaptation.changes().get(i)));
        }
        return changes.equals(list.items()) ? list : new Node.Listing(changes, list.at());
    }

    private Node.Mapping change(Node.Mapping document, Change change) {
        TreePath old = TreePath.of(change.path());
        TreePath now = renames.follow(old);
        Node.Mapping named = old.equals(now) ? document : document.with("at", Node.of(now.toString(), document.at()));
        Node value = named.get("value");
        if (change.operation() == Change.Operation.REPLACE && value != null) {
            Node inside = ids(value, old);
            named = with(named, "value", old.last().equals(Tree.id(inside)) ? item(inside, old) : inside);
        }
        String after = change.after();
        if (after != null) {
            TreePath oldList = change.operation() == Change.Operation.ADD ? old : old.parent();
            named = with(
                    named,
                    "after",
                    retext(
                            document.get("after"),
                            renames.follow(oldList.child(after)).last()));
        }
        return named;
    }

    /** New texts for what an adaptation says: each change is looked at in the playbook as it was right after it. */
    private IdentityHashMap<Node, String> texts(Adaptation adaptation) {
        IdentityHashMap<Node, String> texts = new IdentityHashMap<>();
        Node.Mapping tree = base;
        for (Change change : adaptation.changes()) {
            tree = Overlay.apply(tree, List.of(change), Overlay.Author.SITE, new Findings());
            texts.putAll(texts(tree));
        }
        return texts;
    }

    private IdentityHashMap<Node, String> texts(Node.Mapping tree) {
        IdentityHashMap<Node, String> texts = References.renamed(tree, renames::follow);
        rules(tree, texts);
        return texts;
    }

    private void rules(Node node, IdentityHashMap<Node, String> texts) {
        switch (node) {
            case Node.Scalar scalar -> {
                String now = renames.followInRule(scalar.text());
                if (!now.equals(scalar.text())) {
                    texts.put(scalar, now);
                }
            }
            case Node.Listing list -> list.items().forEach(item -> rules(item, texts));
            case Node.Mapping map -> map.entries().values().forEach(entry -> rules(entry.value(), texts));
        }
    }

    private static Node retold(Node node, IdentityHashMap<Node, String> texts) {
        return switch (node) {
            case Node.Scalar scalar -> {
                String text = texts.get(scalar);
                yield text == null ? scalar : new Node.Scalar(text, scalar.at(), scalar.content());
            }
            case Node.Listing list -> {
                List<Node> items =
                        list.items().stream().map(item -> retold(item, texts)).toList();
                yield items.equals(list.items()) ? list : new Node.Listing(items, list.at());
            }
            case Node.Mapping map -> {
                Node.Mapping changed = map;
                for (var entry : map.entries().entrySet()) {
                    changed = with(
                            changed, entry.getKey(), retold(entry.getValue().value(), texts));
                }
                yield changed;
            }
        };
    }

    private Node ids(Node node, TreePath old) {
        return switch (node) {
            case Node.Scalar scalar -> scalar;
            case Node.Listing list -> {
                List<Node> items = new ArrayList<>();
                for (Node item : list.items()) {
                    String id = Tree.id(item);
                    items.add(id == null ? item : item(ids(item, old.child(id)), old.child(id)));
                }
                yield items.equals(list.items()) ? list : new Node.Listing(items, list.at());
            }
            case Node.Mapping map -> {
                Node.Mapping changed = map;
                for (var entry : map.entries().entrySet()) {
                    changed = with(changed, entry.getKey(), ids(entry.getValue().value(), old.child(entry.getKey())));
                }
                yield changed;
            }
        };
    }

    private Node item(Node item, TreePath old) {
        Node.Mapping map = (Node.Mapping) item;
        return with(map, "id", retext(map.get("id"), renames.follow(old).last()));
    }

    /** Puts what went to another list there, behind the item that it stands behind in the newer playbook. */
    private Node relocated(Node named) {
        Node tree = named;
        for (var rename : renames.all().entrySet()) {
            TreePath now = rename.getValue();
            TreePath here = renames.follow(rename.getKey().parent()).child(now.last());
            Node item = here.in(tree);
            if (item != null && !here.equals(now)) {
                Node without = Tree.rewrite(tree, here, whatever -> null);
                Node moved = without == null
                        ? null
                        : Tree.insert(without, now.parent(), item, Order.predecessor(upstream, now));
                tree = moved == null ? tree : moved;
            }
        }
        return tree;
    }

    @SuppressWarnings("ReferenceEquality") // the same node again: nothing to copy
    private static Node.Mapping with(Node.Mapping map, String key, @Nullable Node value) {
        return value == null || value == map.get(key) ? map : map.with(key, value);
    }

    private static @Nullable Node retext(@Nullable Node node, String text) {
        return node instanceof Node.Scalar scalar && !scalar.text().equals(text)
                ? new Node.Scalar(text, scalar.at(), scalar.content())
                : node;
    }
}
