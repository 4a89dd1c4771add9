package org.zhagen.kernel.adaptation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.Change;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Overlay;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Version;

/**
 * What a site gives back to the playbook: some of its changes and settings, taken into the next version for all, or as a variant for
 * sites that are like it. With all changes and settings, the new variant gives the contributing site the plan that it has.
 */
public final class Contribution {

    private final CheckedPlaybook playbook;
    private final Adaptation adaptation;
    private final Version next;
    private final Set<Integer> changes;
    private final Set<String> settings;

    /**
     * A variant to be.
     *
     * @param when rule over site.*; the variant suits where it is true
     * @param learnedFrom where it was learned
     */
    public record NewVariant(String id, String title, String when, String learnedFrom) {}

    private Contribution(
            CheckedPlaybook playbook, Adaptation adaptation, Version next, Set<Integer> changes, Set<String> settings) {
        this.playbook = playbook;
        this.adaptation = adaptation;
        this.next = next;
        this.changes = new TreeSet<>(changes);
        this.settings = new TreeSet<>(settings);
    }

    /** Everything that an adaptation changes, for a playbook's next version. */
    public static Contribution all(CheckedPlaybook playbook, Adaptation adaptation, Version next) {
        return new Contribution(
                playbook,
                adaptation,
                next,
                IntStream.range(0, adaptation.changes().size()).boxed().collect(Collectors.toSet()),
                adaptation.set().keySet());
    }

    /**
     * Some of what an adaptation changes.
     *
     * @param changes positions in the adaptation's list of changes, from 0
     * @param settings ids of parameters
     */
    public static Contribution some(
            CheckedPlaybook playbook, Adaptation adaptation, Version next, Set<Integer> changes, Set<String> settings) {
        return new Contribution(playbook, adaptation, next, changes, settings);
    }

    /** The version that follows when something is added that breaks nothing: the minor number rises. */
    public static Version after(Version version) {
        return new Version(version.major(), version.minor() + 1, 0);
    }

    /** The playbook with the chosen changes made for everybody; null, with findings, when that is no valid newer playbook. */
    public @Nullable CheckedPlaybook merged(Playbooks playbooks, Findings findings) {
        Findings own = new Findings();
        Node.Mapping tree = begun(own);
        for (String parameter : settings) {
            Node setting = adaptation.set().get(parameter);
            if (setting != null) {
                tree = Overlay.set(tree, parameter, Adaptation.value(setting), own);
            }
        }
        tree = Overlay.apply(tree, chosen(), Overlay.Author.SITE, own);
        return checked(tree, playbooks, own, findings);
    }

    /**
     * The playbook with a new variant that holds the chosen changes, behind those of the variant from which the adaptation starts;
     * it stands before that variant, being the more specific one, or else last. Null, with findings, when that is no valid newer
     * playbook. What is wrong with the variant's own words has as its place the name of the part: {@code id}, {@code title}, {@code
     * when} or {@code learned-from}.
     */
    public @Nullable CheckedPlaybook withVariant(NewVariant variant, Playbooks playbooks, Findings findings) {
        Findings own = new Findings();
        Node.Mapping tree = begun(own);
        if (Tree.ids(tree.get("variants")).contains(variant.id())) {
            own.add(AdaptationCode.VARIANT_EXISTS, Place.of("id"), variant.id());
        }
        return checked(inserted(tree, variant(variant)), playbooks, own, findings);
    }

    private Node.Mapping begun(Findings findings) {
        Version now = playbook.model().version();
        if (next.compareTo(now) <= 0) {
            findings.addMaybe(
                    AdaptationCode.VERSION_NOT_NEWER,
                    Place.of("version"),
                    after(now).toString(),
                    next,
                    now);
        }
        if (changes.isEmpty() && settings.isEmpty()) {
            findings.add(AdaptationCode.NOTHING_CHOSEN, Place.of("changes"));
        }
        return playbook.tree().with("version", Node.of(next.toString(), Place.of("version")));
    }

    private @Nullable CheckedPlaybook checked(Node.Mapping tree, Playbooks playbooks, Findings own, Findings findings) {
        CheckedPlaybook checked = Adapter.check(tree, adaptation, playbooks, Waivers.NONE, own);
        findings.addAll(own.sorted());
        return own.hasErrors() ? null : checked;
    }

    private List<Change> chosen() {
        return changes.stream()
                .filter(index -> index >= 0 && index < adaptation.changes().size())
                .map(index -> adaptation.changes().get(index))
                .toList();
    }

    private Node.Mapping variant(NewVariant variant) {
        Node.Mapping base = start();
        Node.Mapping node =
                (Node.Mapping) Node.of(Map.of(), adaptation.document().at());
        node = node.with("id", Node.of(variant.id(), Place.of("id")))
                .with("title", Node.of(variant.title(), Place.of("title")))
                .with("when", Node.of(variant.when(), Place.of("when")));
        Node coreOnly = base == null ? null : base.get("core-only");
        if (coreOnly != null) {
            node = node.with("core-only", coreOnly);
        }
        Node.Mapping set = set(base);
        node = set.entries().isEmpty() ? node : node.with("set", set);
        List<Node> list = new ArrayList<>(items(base == null ? null : base.get("changes")));
        List<Node> own = items(adaptation.document().get("changes"));
        changes.stream().filter(index -> index >= 0 && index < own.size()).forEach(index -> list.add(own.get(index)));
        node = list.isEmpty() ? node : node.with("changes", new Node.Listing(list, node.at()));
        return node.with("learned-from", Node.of(variant.learnedFrom(), Place.of("learned-from")));
    }

    private Node.Mapping set(Node.@Nullable Mapping base) {
        Node.Mapping set = base != null && base.get("set") instanceof Node.Mapping known
                ? known
                : new Node.Mapping(new LinkedHashMap<>(), adaptation.document().at());
        for (String parameter : settings) {
            Node setting = adaptation.set().get(parameter);
            set = setting == null ? set : set.with(parameter, Adaptation.value(setting));
        }
        return set;
    }

    /** The variant from which the adaptation starts; null for none. */
    private Node.@Nullable Mapping start() {
        String id = adaptation.variant();
        return id != null && TreePath.of("variants").child(id).in(playbook.tree()) instanceof Node.Mapping map
                ? map
                : null;
    }

    private Node.Mapping inserted(Node.Mapping tree, Node.Mapping variant) {
        List<Node> variants = new ArrayList<>(items(tree.get("variants")));
        int base = adaptation.variant() == null
                ? -1
                : Tree.ids(tree.get("variants")).indexOf(adaptation.variant());
        variants.add(base < 0 ? variants.size() : base, variant);
        return tree.with("variants", new Node.Listing(variants, variant.at()));
    }

    private static List<Node> items(@Nullable Node node) {
        return node instanceof Node.Listing list ? list.items() : List.of();
    }
}
