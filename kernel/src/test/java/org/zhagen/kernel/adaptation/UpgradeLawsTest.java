package org.zhagen.kernel.adaptation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.CheckedPlaybook;

/** What holds for every upgrade, tried on random upstream versions and random adaptations from a fixed seed. */
class UpgradeLawsTest {

    private static final Place AT = Place.of("generated");
    private static final CheckedPlaybook BASE =
            Yard.checked("base.yaml", Yard.text().substring(0, Yard.text().indexOf("variants:")));
    private static final List<String> KEPT = List.of("steps/charter", "risks/quarrel");
    private static final List<String> REMOVABLE =
            List.of("steps/train", "risks/silence", "faq/rain", "resources/benches");
    private static final List<String> ADDED = List.of("risks/noise", "risks/dark", "resources/tables");
    private static final Map<String, String> NAMES =
            Map.of("steps/train", "school", "risks/silence", "nobody", "resources/benches", "stools");
    private static final List<CheckedPlaybook> UPSTREAMS = Stream.generate(new Random(20260101)::nextInt)
            .limit(16)
            .map(seed -> upstream(new Random(seed)))
            .toList();

    /** What one side does: address to the new value; null removes. Each address is touched once at most. */
    private static Map<TreePath, @Nullable Node> edits(Random random) {
        Map<TreePath, @Nullable Node> edits = new LinkedHashMap<>();
        List<String> elements = new ArrayList<>(KEPT);
        elements.addAll(REMOVABLE);
        for (String element : elements) {
            TreePath path = TreePath.of(element);
            int what = random.nextInt(10);
            if (what < 2 && REMOVABLE.contains(element)) {
                edits.put(path, null);
            } else if (what < 5) {
                for (String field : fields(element)) {
                    if (random.nextBoolean()) {
                        edits.put(path.child(field), Node.of("新" + random.nextInt(2), AT));
                    }
                }
            }
        }
        for (String element : ADDED) {
            if (random.nextInt(3) == 0) {
                edits.put(TreePath.of(element), fresh(element, "新" + random.nextInt(2)));
            }
        }
        int dice = random.nextInt(6);
        if (dice < 4) { // one of the two only: both together may break a bottom line, and then the version is none
            String parameter = dice < 2 ? "quorum" : "allowance";
            String value = List.of("20%", "70%", "200元", "60元").get(dice);
            edits.put(TreePath.of("parameters/" + parameter + "/default"), Node.of(value, AT));
        }
        return edits;
    }

    private static List<String> fields(String element) {
        return switch (TreePath.of(element).first()) {
            case "steps" -> List.of("do", "standard");
            case "risks" -> List.of("sign", "answer");
            case "faq" -> List.of("ask", "answer");
            default -> List.of("title", "unit");
        };
    }

    private static Node fresh(String element, String text) {
        String id = TreePath.of(element).last();
        Map<String, Object> entries = element.startsWith("risks")
                ? Map.of("id", id, "title", text, "sign", "响", "answer", "静")
                : Map.of("id", id, "title", text, "kind", "place", "amount", 3, "unit", "张");
        return Node.of(entries, AT);
    }

    private static Node.Mapping applied(Node.Mapping tree, Map<TreePath, @Nullable Node> edits) {
        Node changed = tree;
        for (var edit : edits.entrySet()) {
            TreePath path = edit.getKey();
            Node value = edit.getValue();
            boolean add = path.segments().size() == 2 && value != null;
            Node next = add && value != null
                    ? Tree.insert(changed, path.parent(), value, null)
                    : Tree.rewrite(changed, path, old -> value);
            changed = next == null ? changed : next;
        }
        return (Node.Mapping) changed;
    }

    private static CheckedPlaybook upstream(Random random) {
        return checked(applied(BASE.tree(), edits(random)).with("version", Node.of("1.1.0", AT)));
    }

    private static CheckedPlaybook some(Random random) {
        return UPSTREAMS.get(random.nextInt(UPSTREAMS.size()));
    }

    private static CheckedPlaybook checked(Node.Mapping tree) {
        Findings findings = new Findings();
        CheckedPlaybook playbook = Yard.PLAYBOOKS.check(tree, findings);
        assertNotNull(playbook, () -> Yard.lines(findings.sorted()).toString());
        return playbook;
    }

    private static Node.Mapping local(Random random) {
        List<Node> changes = new ArrayList<>();
        Node.Mapping set = (Node.Mapping) Node.of(Map.of(), AT);
        for (var edit : edits(random).entrySet()) {
            TreePath path = edit.getKey();
            Node value = edit.getValue();
            if (path.first().equals("parameters")) {
                set = set.with(path.segments().get(1), Objects.requireNonNull(value));
                continue;
            }
            boolean add = value != null && path.segments().size() == 2;
            Node.Mapping change = (Node.Mapping) Node.of(
                    Map.of(
                            "op",
                            add ? "add" : value == null ? "remove" : "replace",
                            "at",
                            (add ? path.parent() : path).toString(),
                            "reason",
                            "因",
                            "kind",
                            "content"),
                    AT);
            changes.add(value == null ? change : change.with("value", value));
        }
        return Yard.document("").with("set", set).with("changes", Node.of(changes, AT));
    }

    private static Upgrade upgrade(CheckedPlaybook to, Node.Mapping local) {
        return Upgrader.upgrade(BASE, to, Yard.adaptation(local), Yard.PLAYBOOKS, Map.of());
    }

    private static Node.Mapping plan(CheckedPlaybook on, Node.Mapping local) {
        Findings findings = new Findings();
        Node.Mapping plan = Adapter.apply(on.tree(), Yard.adaptation(local), findings);
        assertEquals(List.of(), Yard.lines(findings.sorted()));
        return plan;
    }

    @Test
    void withoutUpstreamChangeTheAdaptationIsTheVerySame() {
        Random random = new Random(1);
        CheckedPlaybook renumbered = checked(BASE.tree().with("version", Node.of("1.0.1", AT)));
        for (int run = 0; run < 25; run++) {
            Node.Mapping local = local(random);
            Upgrade same = upgrade(BASE, local);
            assertEquals(CanonicalJson.of(local), CanonicalJson.of(same.adaptation()));
            assertEquals(List.of(), same.carried());
            assertEquals(List.of(), same.dropped());
            assertTrue(same.clean());
            Node.Mapping expected = local.with("adapts", Node.of("yard-talk@1.0.1", AT));
            assertEquals(
                    CanonicalJson.of(expected),
                    CanonicalJson.of(upgrade(renumbered, local).adaptation()));
        }
    }

    @Test
    void withoutLocalChangeThePlanIsUpstream() {
        for (CheckedPlaybook to : UPSTREAMS) {
            Upgrade upgrade = upgrade(to, Yard.document(""));
            assertTrue(upgrade.clean());
            assertEquals(List.of(), upgrade.findings());
            assertEquals(to.digest(), CanonicalJson.digest(plan(to, upgrade.adaptation())));
            assertEquals(
                    TreeDiff.between(BASE.tree(), to.tree()).size(),
                    upgrade.carried().size() + 1,
                    "all but the version");
        }
    }

    /** Conflicts, result and broken bottom lines, against a merge of the three trees that knows nothing of changes. */
    @Test
    void agreesWithADirectMergeOfTheTrees() {
        Random random = new Random(3);
        int clean = 0;
        int broken = 0;
        for (int run = 0; run < 200; run++) {
            CheckedPlaybook to = some(random);
            Node.Mapping local = local(random);
            TreeMerge oracle = new TreeMerge(BASE.tree(), to.tree(), plan(BASE, local));
            TreeMerge mirrored = new TreeMerge(BASE.tree(), plan(BASE, local), to.tree());
            Upgrade upgrade = upgrade(to, local);
            Set<String> conflicts = upgrade.conflicts().stream()
                    .map(c -> c.at().segments().stream().limit(2).collect(Collectors.joining("/")))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(oracle.conflicts, conflicts);
            assertEquals(mirrored.conflicts, conflicts);
            if (upgrade.clean()) {
                clean++;
                Node.Mapping merged = plan(to, upgrade.adaptation());
                assertEquals(oracle.merged, TreeMerge.leaves(merged));
                boolean breaks = "\"20%\"".equals(oracle.merged.get("parameters/quorum/default"))
                        && "\"200元\"".equals(oracle.merged.get("parameters/allowance/default"));
                broken += breaks ? 1 : 0;
                assertEquals(
                        breaks ? List.of("bottom-line-broken") : List.of(),
                        upgrade.findings().stream().map(f -> f.code().id()).toList());
            }
        }
        assertTrue(clean > 20 && clean < 180 && broken > 0, clean + " clean, " + broken + " broken");
    }

    @Test
    void theOrderOfUnrelatedChangesDoesNotMatter() {
        Random random = new Random(4);
        for (int run = 0; run < 30; run++) {
            CheckedPlaybook to = some(random);
            Node.Mapping local = local(random);
            List<Node> changes = new ArrayList<>(((Node.Listing) Objects.requireNonNull(local.get("changes"))).items());
            Collections.shuffle(changes, random);
            Upgrade one = upgrade(to, local);
            Upgrade two = upgrade(to, local.with("changes", new Node.Listing(changes, AT)));
            assertEquals(new HashSet<>(one.conflicts()), new HashSet<>(two.conflicts()));
            assertEquals(new HashSet<>(one.dropped()), new HashSet<>(two.dropped()));
            assertEquals(said(one), said(two));
        }
    }

    private static Set<String> said(Upgrade upgrade) {
        Node changes = upgrade.adaptation().get("changes");
        return changes instanceof Node.Listing list
                ? list.items().stream().map(CanonicalJson::of).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    /** It makes no difference to what is kept, dropped or in conflict that upstream gave some elements new names. */
    @Test
    void renamingUpstreamOnlyRenamesTheResult() {
        Random random = new Random(5);
        for (int run = 0; run < 30; run++) {
            CheckedPlaybook to = some(random);
            Node tree = to.tree();
            for (var name : NAMES.entrySet()) {
                TreePath path = TreePath.of(name.getKey());
                Node renamed = Tree.rewrite(
                        tree,
                        path,
                        old -> old instanceof Node.Mapping map
                                ? map.with("id", Node.of(name.getValue(), AT)).with("was", Node.of(path.last(), AT))
                                : old);
                tree = renamed == null ? tree : renamed;
            }
            Node.Mapping local = local(random);
            Upgrade plain = upgrade(to, local);
            Upgrade renamed = upgrade(checked((Node.Mapping) tree), local);
            assertEquals(paths(plain, tree), paths(renamed, tree));
            assertEquals(plain.conflicts().size(), renamed.conflicts().size());
            assertEquals(plain.dropped().size(), renamed.dropped().size());
        }
    }

    private static List<String> paths(Upgrade upgrade, Node renamed) {
        Node changes = upgrade.adaptation().get("changes");
        List<String> paths = new ArrayList<>();
        for (Node item : changes instanceof Node.Listing list ? list.items() : List.<Node>of()) {
            Node.Mapping map = (Node.Mapping) item;
            String path = String.valueOf(map.text("at"));
            for (var name : NAMES.entrySet()) {
                TreePath now = TreePath.of(name.getKey()).parent().child(name.getValue());
                path = now.in(renamed) == null ? path : path.replace(name.getKey(), now.toString());
            }
            paths.add(map.text("op") + " " + path);
        }
        return paths;
    }

    /** A three-way merge of flattened trees, element by element and leaf by leaf. Order is left out. */
    private static final class TreeMerge {
        private final Set<String> conflicts = new TreeSet<>();
        private final Map<String, String> merged = new TreeMap<>();

        TreeMerge(Node base, Node upstream, Node site) {
            Map<String, String> b = leaves(base);
            Map<String, String> u = leaves(upstream);
            Map<String, String> s = leaves(site);
            Set<String> elements = new TreeSet<>();
            List.of(b, u, s).forEach(m -> m.keySet().forEach(k -> elements.add(element(k))));
            for (String element : elements) {
                element(of(b, element), of(u, element), of(s, element), element);
            }
        }

        private void element(Map<String, String> b, Map<String, String> u, Map<String, String> s, String element) {
            if (b.isEmpty() || u.isEmpty() || s.isEmpty()) {
                boolean conflict = !u.equals(s) && !u.equals(b) && !s.equals(b);
                if (conflict) {
                    conflicts.add(element);
                }
                merged.putAll(u.equals(b) ? s : u);
                return;
            }
            for (String leaf : b.keySet()) {
                String before = b.get(leaf);
                String theirs = u.getOrDefault(leaf, "");
                String ours = s.getOrDefault(leaf, "");
                if (!theirs.equals(ours) && !theirs.equals(before) && !ours.equals(before)) {
                    conflicts.add(element);
                }
                merged.put(leaf, theirs.equals(before) ? ours : theirs);
            }
        }

        private static Map<String, String> of(Map<String, String> leaves, String element) {
            return leaves.entrySet().stream()
                    .filter(e -> element(e.getKey()).equals(element))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        private static String element(String leaf) {
            return TreePath.of(leaf).segments().stream().limit(2).collect(Collectors.joining("/"));
        }

        static Map<String, String> leaves(Node tree) {
            Map<String, String> leaves = new TreeMap<>();
            collect(TreePath.of(""), tree, leaves);
            return leaves;
        }

        private static void collect(TreePath at, Node node, Map<String, String> leaves) {
            if (node instanceof Node.Mapping || Tree.hasIds(node)) {
                for (String segment : Tree.segments(node)) {
                    collect(at.child(segment), Objects.requireNonNull(Tree.child(node, segment)), leaves);
                }
            } else if (!(node instanceof Node.Listing list && list.items().isEmpty())) {
                leaves.put(at.toString(), CanonicalJson.of(node));
            }
        }
    }
}
