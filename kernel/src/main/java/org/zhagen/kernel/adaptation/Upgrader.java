package org.zhagen.kernel.adaptation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.BottomLines;
import org.zhagen.kernel.playbook.Change;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.playbook.Variants;

/**
 * Puts an adaptation on a newer version of its playbook: a three-way merge by id. What only upstream changed comes along, what
 * only the site changed stays, what both changed alike is settled silently, what both changed otherwise is a conflict. Each
 * change is judged by itself, so the order of unrelated changes does not matter.
 */
public final class Upgrader {

    private final CheckedPlaybook upstream;
    private final Playbooks playbooks;
    private final Node.Mapping base;
    private final Node.Mapping theirs;
    private final Renames renames;
    private final Map<TreePath, Upgrade.Side> resolutions;

    private final Set<TreePath> addedHere = new LinkedHashSet<>();
    private final List<TreePath> dropped = new ArrayList<>();
    private final List<Upgrade.Conflict> conflicts = new ArrayList<>();

    private Upgrader(
            CheckedPlaybook from,
            CheckedPlaybook to,
            @Nullable String variant,
            Playbooks playbooks,
            Map<TreePath, Upgrade.Side> resolutions) {
        this.upstream = to;
        this.playbooks = playbooks;
        this.base = offered(from, variant);
        this.theirs = offered(to, variant);
        this.renames = new Renames(base, theirs);
        this.resolutions = resolutions;
    }

    /**
     * Upgrades an adaptation.
     *
     * @param document the adaptation's document
     * @param adaptation the same, read
     * @param resolutions whose value to take at an address in conflict
     */
    public static Upgrade upgrade(
            CheckedPlaybook from,
            CheckedPlaybook to,
            Node.Mapping document,
            Adaptation adaptation,
            Playbooks playbooks,
            Map<TreePath, Upgrade.Side> resolutions) {
        return new Upgrader(from, to, adaptation.variant(), playbooks, resolutions).run(document, adaptation);
    }

    private Upgrade run(Node.Mapping document, Adaptation adaptation) {
        Node.Mapping upgraded = renamed(document, adaptation);
        if (lostVariant(adaptation)) {
            conflicts.add(new Upgrade.Conflict(
                    TreePath.of("variants/" + adaptation.variant()),
                    document.get("variant"),
                    null,
                    document.get("variant")));
        }
        if (document.get("set") instanceof Node.Mapping set) {
            upgraded = upgraded.with("set", settings(set));
        }
        if (document.get("changes") instanceof Node.Listing list) {
            upgraded = upgraded.with("changes", changes(list, adaptation.changes()));
        }
        return new Upgrade(upgraded, carried(), dropped, conflicts, consequences(upgraded));
    }

    private Node.Mapping renamed(Node.Mapping document, Adaptation adaptation) {
        if (adaptation.adapts().equals(upstream.name())) {
            return document;
        }
        Node.Mapping upgraded = document.with("adapts", Node.of(upstream.name(), document.at()));
        return document.get("digest") == null
                ? upgraded
                : upgraded.with("digest", Node.of(upstream.digest(), document.at()));
    }

    private boolean lostVariant(Adaptation adaptation) {
        String variant = adaptation.variant();
        return variant != null && upstream.model().variants().stream().noneMatch(v -> v.id().equals(variant));
    }

    private static Node.Mapping offered(CheckedPlaybook playbook, @Nullable String variant) {
        return playbook.model().variants().stream()
                .filter(v -> v.id().equals(variant))
                .findFirst()
                .map((Variant v) -> Variants.apply(playbook.tree(), v, new Findings()))
                .orElse(playbook.tree().without("variants"));
    }

    private Node settings(Node.Mapping set) {
        Node.Mapping kept = new Node.Mapping(new LinkedHashMap<>(), set.at());
        for (var entry : set.entries().entrySet()) {
            TreePath old = new TreePath(List.of("parameters", entry.getKey()));
            TreePath now = renames.follow(old);
            Node setting = entry.getValue().value();
            Node value = Adaptation.value(setting);
            Node before = old.child("default").in(base);
            Node after = now.child("default").in(theirs);
            if (after == null || Verdict.of(before, after, value) == Verdict.CONFLICT) {
                TreePath at = after == null ? old : now.child("default");
                if (keeps(at, before, after, value) && after != null) {
                    kept = kept.with(now.last(), setting);
                }
            } else if (Verdict.of(before, after, value) == Verdict.SETTLED) {
                dropped.add(now);
            } else {
                kept = kept.with(now.last(), setting);
            }
        }
        return kept;
    }

    private Node changes(Node.Listing list, List<Change> changes) {
        List<Node> kept = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Node.Mapping document = (Node.Mapping) list.items().get(i);
            Node.Mapping change = switch (changes.get(i).operation()) {
                case ADD -> add(changes.get(i), document);
                case REPLACE -> replace(changes.get(i), document);
                case REMOVE -> remove(changes.get(i), document);
                case MOVE -> move(changes.get(i), document);
            };
            if (change != null) {
                kept.add(change);
            }
        }
        return new Node.Listing(kept, list.at());
    }

    private Node.@Nullable Mapping add(Change change, Node.Mapping document) {
        TreePath oldList = TreePath.of(change.path());
        TreePath list = renames.follow(oldList);
        Node value = change.value();
        String id = value == null ? null : Tree.id(value);
        if (value == null || id == null) {
            return at(document, list);
        }
        TreePath item = list.child(id);
        addedHere.add(oldList.child(id));
        if (gone(oldList.parent())) {
            return keeps(oldList.child(id), null, null, value) ? at(document, list) : null;
        }
        Node there = item.in(theirs);
        if (there != null && oldList.child(id).in(base) == null) {
            if (Node.same(there, value)) {
                dropped.add(item);
                return null;
            }
            return keeps(item, null, there, value)
                    ? at(document, item)
                            .with("op", Node.of("replace", document.at()))
                            .without("after")
                    : null;
        }
        return anchored(at(document, list), change, oldList);
    }

    private Node.@Nullable Mapping replace(Change change, Node.Mapping document) {
        TreePath old = TreePath.of(change.path());
        Node site = change.value();
        if (site == null || isAddedHere(old)) {
            return at(document, renames.follow(old));
        }
        TreePath now = renames.follow(old);
        if (gone(old) && old.in(base) != null || gone(old.parent())) {
            return revived(change, document, old);
        }
        Node before = old.in(base);
        Node after = renames.withOldNames(now.in(theirs), old);
        return switch (Verdict.of(before, after, site)) {
            case UNTOUCHED -> at(document, now);
            case SETTLED -> {
                dropped.add(now);
                yield null;
            }
            case CONFLICT -> merged(document, now, before, after, site);
        };
    }

    private Node.@Nullable Mapping merged(
            Node.Mapping document, TreePath now, @Nullable Node before, @Nullable Node after, Node site) {
        Merge merge = new Merge(resolutions::get);
        Node value = merge.merge(now, before, after, site);
        conflicts.addAll(merge.conflicts());
        if (!merge.conflicts().isEmpty() || value == null || Node.same(value, after)) {
            return null;
        }
        Node named = value instanceof Node.Mapping map && map.get("id") != null
                ? map.with("id", Node.of(now.last(), map.at()))
                : value;
        return at(document, now).with("value", named);
    }

    /** A change of something that upstream deleted: the site may keep its own copy, where the thing can be added again. */
    private Node.@Nullable Mapping revived(Change change, Node.Mapping document, TreePath old) {
        TreePath element = old;
        while (element.segments().size() > 2 && gone(element.parent())) {
            element = element.parent();
        }
        Node before = old.in(base);
        if (!keeps(old, before, null, change.value())) {
            return null;
        }
        Node copy = element.in(base);
        Node changed = copy == null
                ? null
                : Tree.rewrite(
                        copy,
                        new TreePath(old.segments()
                                .subList(
                                        element.segments().size(),
                                        old.segments().size())),
                        whatever -> change.value());
        return changed == null
                ? null
                : at(document, renames.follow(element.parent()))
                        .with("op", Node.of("add", document.at()))
                        .with("value", changed);
    }

    private Node.@Nullable Mapping remove(Change change, Node.Mapping document) {
        TreePath old = TreePath.of(change.path());
        TreePath now = renames.follow(old);
        if (isAddedHere(old)) {
            return at(document, now);
        }
        Node after = renames.withOldNames(now.in(theirs), old);
        if (after == null) {
            dropped.add(old);
            return null;
        }
        Node before = old.in(base);
        return Node.same(before, after) || keeps(now, before, after, null) ? at(document, now) : null;
    }

    private Node.@Nullable Mapping move(Change change, Node.Mapping document) {
        TreePath old = TreePath.of(change.path());
        TreePath now = renames.follow(old);
        if (!isAddedHere(old) && now.in(theirs) == null) {
            keeps(old, old.in(base), null, old.in(base));
            return null;
        }
        return anchored(at(document, now), change, old.parent());
    }

    /** Follows the element behind which something goes; where it is gone, the nearest one before it that is left. */
    private Node.Mapping anchored(Node.Mapping document, Change change, TreePath oldList) {
        String after = change.after();
        if (after == null) {
            return document;
        }
        if (isAddedHere(oldList.child(after))) {
            return document;
        }
        List<String> before = Tree.ids(oldList.in(base));
        List<String> left = Tree.ids(renames.follow(oldList).in(theirs));
        for (int i = before.indexOf(after); i >= 0; i--) {
            String now = renames.follow(oldList, before.get(i));
            if (left.contains(now)) {
                return now.equals(after) ? document : document.with("after", Node.of(now, document.at()));
            }
        }
        return document.without("after");
    }

    /** Records a conflict unless somebody resolved it; whether the site's change is to be kept. */
    private boolean keeps(TreePath at, @Nullable Node before, @Nullable Node after, @Nullable Node site) {
        Upgrade.Side side = resolutions.get(at);
        if (side == null) {
            conflicts.add(new Upgrade.Conflict(at, before, after, site));
        }
        return side == Upgrade.Side.SITE;
    }

    private boolean gone(TreePath old) {
        return old.in(base) != null && renames.follow(old).in(theirs) == null;
    }

    private boolean isAddedHere(TreePath old) {
        return addedHere.stream().anyMatch(old::within);
    }

    private static Node.Mapping at(Node.Mapping document, TreePath now) {
        String text = now.toString();
        return text.equals(TreePath.of(String.valueOf(document.text("at"))).toString())
                ? document
                : document.with("at", Node.of(text, document.at()));
    }

    /** What upstream changed, less what is in conflict. */
    private List<TreeDiff.Difference> carried() {
        return TreeDiff.between(base, theirs).stream()
                .filter(d -> !d.at().equals(TreePath.of("version")))
                .filter(d -> conflicts.stream().noneMatch(c -> d.at().within(c.at()) || c.at().within(d.at())))
                .toList();
    }

    /** What the upgraded plan breaks whatever the site's values are. */
    private List<Finding> consequences(Node.Mapping upgraded) {
        Findings findings = new Findings();
        Adaptation adaptation = Adaptation.read(upgraded, findings);
        Node.Mapping plan = adaptation == null ? null : Adapter.apply(theirs, adaptation, findings);
        CheckedPlaybook checked = plan == null ? null : playbooks.check(plan, findings);
        if (checked != null) {
            findings.addAll(BottomLines.broken(checked, Map.of()));
        }
        return findings.sorted();
    }

    /** What became of one value on both sides. */
    private enum Verdict {
        /** Upstream left it alone. */
        UNTOUCHED,
        /** Upstream says what the site says. */
        SETTLED,
        /** Both changed it. */
        CONFLICT;

        static Verdict of(@Nullable Node base, @Nullable Node upstream, @Nullable Node site) {
            if (Node.same(base, upstream)) {
                return UNTOUCHED;
            }
            return Node.same(upstream, site) || Node.same(base, site) ? SETTLED : CONFLICT;
        }
    }
}
