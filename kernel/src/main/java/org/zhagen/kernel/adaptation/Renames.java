package org.zhagen.kernel.adaptation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern PARAMETER = Pattern.compile("\\bparams\\.([a-z0-9_]+)");

    private final Map<TreePath, TreePath> newByOld = new LinkedHashMap<>();
    private final Node.Mapping base;
    private final Node.Mapping upstream;

    Renames(Node.Mapping base, Node.Mapping upstream) {
        this.base = base;
        this.upstream = upstream;
        collect(upstream, TreePath.of(""), TreePath.of(""));
    }

    /** Old addresses to new ones, in the order of the newer playbook: what holds a renamed element comes before it. */
    Map<TreePath, TreePath> all() {
        return newByOld;
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

    /** Whether what stands at an address in the newer playbook has come there by a rename. */
    boolean isNew(TreePath now) {
        return newByOld.containsValue(now);
    }

    /** Whether what stands at an address in the newer playbook stood in another list in the older one. */
    boolean changedList(TreePath now) {
        return newByOld.entrySet().stream()
                .anyMatch(e ->
                        e.getValue().equals(now) && !follow(e.getKey().parent()).equals(now.parent()));
    }

    /** A rule in which parameters have their new names. */
    String followInRule(String rule) {
        return PARAMETER.matcher(rule).replaceAll(found -> {
            TreePath old = TreePath.of("parameters").child(found.group(1).replace('_', '-'));
            return Matcher.quoteReplacement("params." + follow(old).last().replace('-', '_'));
        });
    }

    private void collect(Node node, TreePath newAt, TreePath oldAt) {
        switch (node) {
            case Node.Scalar scalar -> {}
            case Node.Mapping map ->
                map.entries().forEach((key, entry) -> collect(entry.value(), newAt.child(key), oldAt.child(key)));
            case Node.Listing list -> {
                Set<TreePath> claimed = claimed(list, oldAt);
                for (Node item : list.items()) {
                    String id = Tree.id(item);
                    if (id != null) {
                        TreePath old = former(item, id, oldAt, claimed, list);
                        if (!old.equals(newAt.child(id)) && old.in(base) != null) {
                            newByOld.putIfAbsent(old, newAt.child(id));
                        }
                        collect(item, newAt.child(id), old);
                    }
                }
            }
        }
    }

    /** Where an item of a list stood: where its {@code was} says, if that makes sense, else under the same id. */
    private TreePath former(Node item, String id, TreePath oldList, Set<TreePath> claimed, Node list) {
        TreePath unchanged = oldList.child(id);
        TreePath old = said(item, oldList);
        if (old == null || old.in(base) == null) {
            return unchanged;
        }
        Node namesake = unchanged.in(base);
        boolean taken = namesake != null && (!claimed.contains(unchanged) || old.equals(said(namesake, oldList)));
        Node heir = old.parent().equals(oldList) ? Tree.child(list, old.last()) : old.in(upstream);
        boolean stillThere = heir != null && said(heir, old.parent()) == null;
        return taken || stillThere ? unchanged : old;
    }

    /** The old addresses that items of a list say they had. */
    private static Set<TreePath> claimed(Node.Listing list, TreePath oldList) {
        Set<TreePath> claimed = new HashSet<>();
        for (Node item : list.items()) {
            TreePath old = said(item, oldList);
            if (old != null) {
                claimed.add(old);
            }
        }
        return claimed;
    }

    private static @Nullable TreePath said(Node item, TreePath oldList) {
        String was = item instanceof Node.Mapping map ? map.text("was") : null;
        return was == null ? null : was.contains("/") ? TreePath.of(was) : oldList.child(was);
    }
}
