package org.zhagen.kernel.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TreeTest {

    private static final Place AT = Place.of("t");
    private static final Node TREE = Node.of(
            Map.of(
                    "steps",
                    List.of(Map.of("id", "a", "title", "A"), Map.of("id", "b", "title", "B")),
                    "words",
                    List.of("x")),
            AT);

    @Test
    void addressesLeadByKeyAndId() {
        assertEquals(
                "B",
                ((Node.Scalar) Objects.requireNonNull(
                                TreePath.of("/steps//b/title/").in(TREE)))
                        .text());
        assertNull(TreePath.of("steps/c/title").in(TREE));
        assertNull(TreePath.of("words/x").in(TREE));
        assertEquals(TREE, TreePath.of("").in(TREE));
        assertEquals(
                List.of("a", "b"),
                Tree.segments(Objects.requireNonNull(TreePath.of("steps").in(TREE))));
    }

    @Test
    void addressesCanBeMoved() {
        TreePath path = TreePath.of("steps/a/title");
        assertTrue(path.within(TreePath.of("steps/a")));
        assertTrue(path.within(TreePath.of("")));
        assertEquals(TreePath.of("work/b/title"), path.rebase(TreePath.of("steps/a"), TreePath.of("work/b")));
        assertEquals(path, path.rebase(TreePath.of("steps/b"), TreePath.of("work")));
        assertEquals(TreePath.of("steps/a"), path.parent());
        assertEquals("steps/a/title/x", path.child("x").toString());
    }

    @Test
    void itemsArePutBehindOthers() {
        Node item = Node.of(Map.of("id", "n"), AT);
        TreePath steps = TreePath.of("steps");
        assertEquals(List.of("a", "n", "b"), ids(Tree.insert(TREE, steps, item, "a")));
        assertEquals(List.of("a", "b", "n"), ids(Tree.insert(TREE, steps, item, null)));
        assertEquals(
                List.of("n"),
                Tree.ids(TreePath.of("new")
                        .in(Objects.requireNonNull(Tree.insert(TREE, TreePath.of("new"), item, null)))));
        assertNull(Tree.insert(TREE, TreePath.of("steps/c/list"), item, null));
        assertEquals(List.of("b"), ids(Tree.rewrite(TREE, TreePath.of("steps/a"), old -> null)));
        assertEquals(List.of("a", "b"), ids(TREE));
    }

    @Test
    void nothingDiffersIffTheTreesAreTheSame() {
        for (long seed = 0; seed < 1000; seed++) {
            RandomTrees trees = new RandomTrees(seed);
            Node.Mapping before = trees.mapping(4);
            Node.Mapping after = trees.changed(before);
            assertEquals(List.of(), TreeDiff.between(before, trees.shuffled(before)), "seed " + seed);
            assertEquals(
                    Node.same(before, after), TreeDiff.between(before, after).isEmpty(), "seed " + seed);
        }
    }

    @Test
    void differencesLeadFromOneTreeToTheOther() {
        for (long seed = 0; seed < 1000; seed++) {
            RandomTrees trees = new RandomTrees(seed);
            Node.Mapping before = trees.mapping(4);
            Node.Mapping after = trees.changed(before);
            Node tree = before;
            for (TreeDiff.Difference difference : TreeDiff.between(before, after)) {
                tree = apply(tree, difference);
            }
            assertEquals(CanonicalJson.of(sorted(after)), CanonicalJson.of(sorted(tree)), "seed " + seed);
        }
    }

    @Test
    void itemsThatDidNotMoveKeepTheirOrder() {
        for (long seed = 0; seed < 1000; seed++) {
            RandomTrees trees = new RandomTrees(seed);
            Node.Mapping before = trees.mapping(3);
            Node.Mapping after = trees.changed(before);
            Set<TreePath> touched = new HashSet<>();
            TreeDiff.between(before, after).stream()
                    .filter(d -> d.kind() != TreeDiff.Kind.CHANGED)
                    .forEach(d -> touched.add(d.at()));
            for (String key : before.entries().keySet()) {
                TreePath list = TreePath.of(key);
                if (hasIds(list, before) && hasIds(list, after)) {
                    assertEquals(kept(before, list, touched), kept(after, list, touched), "seed " + seed);
                }
            }
        }
    }

    @Test
    void asFewItemsAsPossibleMoved() {
        Node before = list("a", "b", "c", "d", "e");
        assertEquals(List.of("l/e"), moved(before, list("e", "a", "b", "c", "d")));
        assertEquals(List.of("l/a"), moved(before, list("b", "c", "d", "e", "a")));
        assertEquals(2, moved(before, list("d", "a", "c", "b", "e")).size());
    }

    private static List<String> moved(Node before, Node after) {
        return TreeDiff.between(before, after).stream()
                .map(d -> d.at().toString())
                .toList();
    }

    private static Node list(String... ids) {
        List<Map<String, String>> items = new ArrayList<>();
        for (String id : ids) {
            items.add(Map.of("id", id));
        }
        return Node.of(Map.of("l", items), AT);
    }

    private static List<String> kept(Node tree, TreePath list, Set<TreePath> touched) {
        return Tree.ids(list.in(tree)).stream()
                .filter(id -> !touched.contains(list.child(id)))
                .toList();
    }

    private static boolean hasIds(TreePath list, Node tree) {
        Node node = list.in(tree);
        return node != null && Tree.hasIds(node);
    }

    private static Node apply(Node tree, TreeDiff.Difference difference) {
        Node after = difference.after();
        Node changed = switch (difference.kind()) {
            case MOVED -> tree;
            case CHANGED, REMOVED -> Tree.rewrite(tree, difference.at(), old -> after);
            case ADDED ->
                difference.at().parent().in(tree) instanceof Node.Listing && after != null
                        ? Tree.insert(tree, difference.at().parent(), after, null)
                        : Tree.rewrite(tree, difference.at(), old -> after);
        };
        return Objects.requireNonNull(changed);
    }

    /** Items by id, so that only what they say is compared. */
    private static Node sorted(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar;
            case Node.Listing list
            when Tree.hasIds(list) ->
                new Node.Listing(
                        list.items().stream()
                                .map(TreeTest::sorted)
                                .sorted(java.util.Comparator.comparing(n -> String.valueOf(Tree.id(n))))
                                .toList(),
                        list.at());
            case Node.Listing list -> list;
            case Node.Mapping map -> {
                Node.Mapping copy = map;
                for (String key : map.entries().keySet()) {
                    copy = copy.with(key, sorted(Objects.requireNonNull(map.get(key))));
                }
                yield copy;
            }
        };
    }

    private static List<String> ids(@org.jspecify.annotations.Nullable Node tree) {
        return Tree.ids(TreePath.of("steps").in(Objects.requireNonNull(tree)));
    }
}
