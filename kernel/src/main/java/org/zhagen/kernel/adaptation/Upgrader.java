package org.zhagen.kernel.adaptation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.playbook.Variants;

/**
 * Puts an adaptation on a newer version of its playbook: a three-way merge by id. What only upstream changed comes along, what
 * only the site changed stays, what both changed alike is settled silently, what both changed otherwise is a conflict. Each
 * change is judged by itself, so the order of unrelated changes does not matter. Renamed and moved elements are followed, also
 * by references and rules in what the site says itself.
 */
public final class Upgrader {

    private final CheckedPlaybook to;
    private final Playbooks playbooks;
    private final Waivers waivers;
    private final Adaptation adaptation;
    private final @Nullable String variant;
    private final Node.Mapping base;
    private final Node.Mapping theirs;
    private final Translation translation;
    private final Judge judge;
    private final Decisions decisions;

    private Upgrader(
            CheckedPlaybook from,
            CheckedPlaybook to,
            Adaptation adaptation,
            Playbooks playbooks,
            Waivers waivers,
            Map<TreePath, Upgrade.Side> resolutions) {
        this.to = to;
        this.playbooks = playbooks;
        this.waivers = waivers;
        this.adaptation = adaptation;
        this.decisions = new Decisions(resolutions);
        this.variant = followed(from, to, adaptation.variant());
        Node.Mapping old = offered(from, adaptation.variant());
        this.theirs = offered(to, variant);
        Renames renames = new Renames(old, theirs);
        this.translation = new Translation(old, theirs, renames);
        this.base = translation.base();
        this.judge = new Judge(base, theirs, renames, decisions);
    }

    /** Whether an adaptation of one playbook can be put on another: it was made for the first, and both are editions of one. */
    public static boolean applies(CheckedPlaybook from, CheckedPlaybook to, Adaptation adaptation, Findings findings) {
        if (!Adapter.identity(from, adaptation, findings)) {
            return false;
        }
        if (!from.model().id().equals(to.model().id())) {
            findings.add(AdaptationCode.ADAPTS_OTHER, to.tree().at(), from.name(), to.name());
            return false;
        }
        return true;
    }

    /**
     * Upgrades an adaptation.
     *
     * @param resolutions whose value to take at an address in conflict
     */
    public static Upgrade upgrade(
            CheckedPlaybook from,
            CheckedPlaybook to,
            Adaptation adaptation,
            Playbooks playbooks,
            Map<TreePath, Upgrade.Side> resolutions) {
        return upgrade(from, to, adaptation, playbooks, Waivers.NONE, resolutions);
    }

    /** The same where bottom lines were waived, which the newer version may let be broken, too. */
    public static Upgrade upgrade(
            CheckedPlaybook from,
            CheckedPlaybook to,
            Adaptation adaptation,
            Playbooks playbooks,
            Waivers waivers,
            Map<TreePath, Upgrade.Side> resolutions) {
        return new Upgrader(from, to, adaptation, playbooks, waivers, resolutions).run();
    }

    private Upgrade run() {
        Node.Mapping document = named(translation.adaptation(adaptation));
        Adaptation ours = Adaptation.read(document, new Findings());
        if (ours == null) {
            throw new IllegalStateException("A renamed adaptation can't be read: " + adaptation.adapts());
        }
        Node.Mapping upgraded = document;
        if (document.get("set") instanceof Node.Mapping set) {
            upgraded = upgraded.with("set", settings(set));
        }
        if (document.get("changes") instanceof Node.Listing list) {
            upgraded = upgraded.with("changes", changes(list, ours));
        }
        List<Upgrade.Conflict> conflicts = new ArrayList<>(decisions.conflicts());
        TreePath lost = TreePath.of("variants/" + adaptation.variant());
        if (variant == null && adaptation.variant() != null && decisions.side(lost) != Upgrade.Side.UPSTREAM) {
            Node was = adaptation.document().get("variant");
            conflicts.addFirst(new Upgrade.Conflict(lost, was, null, was));
        }
        return new Upgrade(upgraded, carried(conflicts), decisions.dropped(), conflicts, consequences(upgraded));
    }

    /** The adaptation's document with the name, digest and variant of the newer playbook. */
    private Node.Mapping named(Node.Mapping document) {
        Node.Mapping named = document;
        if (!adaptation.adapts().equals(to.name())) {
            named = named.with("adapts", Node.of(to.name(), adaptation.at("adapts")));
        }
        if (adaptation.digest() != null && !adaptation.digest().equals(to.digest())) {
            named = named.with("digest", Node.of(to.digest(), adaptation.at("digest")));
        }
        if (variant == null) {
            return named.without("variant");
        }
        return variant.equals(adaptation.variant())
                ? named
                : named.with("variant", Node.of(variant, adaptation.at("variant")));
    }

    private Node settings(Node.Mapping set) {
        Node.Mapping kept = new Node.Mapping(new LinkedHashMap<>(), set.at());
        for (var entry : set.entries().entrySet()) {
            Node setting = entry.getValue().value();
            if (judge.setting(entry.getKey(), Adaptation.value(setting))) {
                kept = kept.with(entry.getKey(), setting);
            }
        }
        return kept;
    }

    private Node changes(Node.Listing list, Adaptation ours) {
        List<Node> kept = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            Node change = judge.change(
                    ours.changes().get(i), (Node.Mapping) list.items().get(i));
            if (change != null) {
                kept.add(change);
            }
        }
        return new Node.Listing(kept, list.at());
    }

    /** The variant's name in the newer playbook; null when there is none. */
    private static @Nullable String followed(CheckedPlaybook from, CheckedPlaybook to, @Nullable String variant) {
        if (variant == null) {
            return null;
        }
        TreePath now = new Renames(from.tree(), to.tree())
                .follow(TreePath.of("variants").child(variant));
        return now.in(to.tree()) == null ? null : now.last();
    }

    private static Node.Mapping offered(CheckedPlaybook playbook, @Nullable String variant) {
        return playbook.model().variants().stream()
                .filter(v -> v.id().equals(variant))
                .findFirst()
                .map((Variant v) -> Variants.apply(playbook.tree(), v, new Findings()))
                .orElse(playbook.tree().without("variants"));
    }

    /** What upstream changed, less what is in conflict or was decided for the site. */
    private List<TreeDiff.Difference> carried(List<Upgrade.Conflict> conflicts) {
        return TreeDiff.between(base, theirs).stream()
                .filter(d -> !d.at().equals(TreePath.of("version")))
                .filter(d -> conflicts.stream().noneMatch(c -> d.at().within(c.at()) || c.at().within(d.at())))
                .filter(d -> decisions.side(d.at()) != Upgrade.Side.SITE)
                .toList();
    }

    /** What the upgraded plan breaks whatever the site's values are. */
    private List<Finding> consequences(Node.Mapping upgraded) {
        Findings findings = new Findings();
        Adaptation read = Adaptation.read(upgraded, findings);
        if (read != null) {
            Adapter.check(Adapter.apply(theirs, read, findings), read, playbooks, waivers, findings);
        }
        return findings.sorted();
    }
}
