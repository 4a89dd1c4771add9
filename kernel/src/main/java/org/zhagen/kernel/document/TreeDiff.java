package org.zhagen.kernel.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The differences of two trees, by key and by id. Lists whose items have no ids are compared as one value. */
public final class TreeDiff {

    /** Kind of difference. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /** One difference; {@code before} or {@code after} is null where there is nothing. */
    public record Difference(
            TreePath at,
            Kind kind,
            @Nullable Node before,
            @Nullable Node after) {}

    private final List<Difference> differences = new ArrayList<>();

    private TreeDiff() {}

    /** All differences, in the order of the trees. */
    public static List<Difference> between(Node before, Node after) {
        TreeDiff diff = new TreeDiff();
        diff.compare(new TreePath(List.of()), before, after);
        return List.copyOf(diff.differences);
    }

    private void compare(TreePath at, @Nullable Node before, @Nullable Node after) {
        if (before == null || after == null) {
            if (before != null || after != null) {
                differences.add(new Difference(at, before == null ? Kind.ADDED : Kind.REMOVED, before, after));
            }
        } else if (before instanceof Node.Mapping && after instanceof Node.Mapping) {
            children(at, before, after);
        } else if (addressable(before) && addressable(after)) {
            children(at, before, after);
            moves(at, before, after);
        } else if (!Node.same(before, after)) {
            differences.add(new Difference(at, Kind.CHANGED, before, after));
        }
    }

    private static boolean addressable(Node node) {
        return Tree.hasIds(node)
                || (node instanceof Node.Listing list && list.items().isEmpty());
    }

    private void children(TreePath at, Node before, Node after) {
        Set<String> segments = new LinkedHashSet<>(Tree.segments(before));
        segments.addAll(Tree.segments(after));
        for (String segment : segments) {
            compare(at.child(segment), Tree.child(before, segment), Tree.child(after, segment));
        }
    }

    /** Items that both lists have, but in another order: those outside a longest run that kept its order. */
    private void moves(TreePath at, Node before, Node after) {
        List<String> old = new ArrayList<>(Tree.ids(before));
        List<String> now = new ArrayList<>(Tree.ids(after));
        old.retainAll(new HashSet<>(now));
        now.retainAll(new HashSet<>(old));
        Set<String> kept = longestKept(old, now);
        for (String id : now) {
            if (!kept.contains(id)) {
                differences.add(
                        new Difference(at.child(id), Kind.MOVED, Tree.child(before, id), Tree.child(after, id)));
            }
        }
    }

    /** A longest increasing subsequence of the old positions in the new order. */
    private static Set<String> longestKept(List<String> old, List<String> now) {
        int n = now.size();
        int[] length = new int[n];
        int[] previous = new int[n];
        int best = -1;
        for (int i = 0; i < n; i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (old.indexOf(now.get(j)) < old.indexOf(now.get(i)) && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        Set<String> kept = new HashSet<>();
        for (int i = best; i >= 0; i = previous[i]) {
            kept.add(now.get(i));
        }
        return kept;
    }
}
