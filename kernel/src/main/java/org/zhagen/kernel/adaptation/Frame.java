package org.zhagen.kernel.adaptation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.Change;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.value.Durations;

/**
 * The record of what was modified, how and why, after FRAME (Wiltsey Stirman, Baumann and Miller, Implementation Science 14:58,
 * 2019): what is modified, at which level, the nature of the modification, whether it is consistent with fidelity, the reason,
 * the goal, who decided, and whether it was planned. Derived from the differences, so nobody fills it in twice.
 */
public record Frame(
        List<Modification> modifications,
        @Nullable String goal,
        List<String> decidedBy,
        Adaptation.@Nullable When decided) {

    public Frame {
        modifications = List.copyOf(modifications);
        decidedBy = List.copyOf(decidedBy);
    }

    /**
     * One modification.
     *
     * @param at address in the playbook
     * @param what what is modified
     * @param nature how it is modified
     * @param consistent whether it leaves what carries the core as it was
     * @param reason why; for a change of the variant, where it was learned
     * @param origin {@code site} or {@code variant}
     * @param before the text before, or null
     * @param after the text after, or null
     * @param place where the change stands
     */
    public record Modification(
            TreePath at,
            Change.Kind what,
            Nature nature,
            boolean consistent,
            @Nullable String reason,
            String origin,
            @Nullable Node before,
            @Nullable Node after,
            Place place) {}

    /** How something is modified: the part of FRAME's list that can be seen from a difference. */
    public enum Nature {
        ADDING,
        REMOVING,
        TAILORING,
        SHORTENING,
        LENGTHENING,
        REORDERING
    }

    static Frame of(
            List<TreeDiff.Difference> differences,
            @Nullable Variant variant,
            Adaptation adaptation,
            Node.Mapping original) {
        List<Modification> modifications = new ArrayList<>();
        for (TreeDiff.Difference difference : differences) {
            modifications.add(modification(difference, variant, adaptation, original));
        }
        return new Frame(modifications, adaptation.goal(), adaptation.decidedBy(), adaptation.decided());
    }

    private static Modification modification(
            TreeDiff.Difference difference, @Nullable Variant variant, Adaptation adaptation, Node.Mapping original) {
        TreePath at = difference.at();
        Nature nature = nature(difference);
        boolean consistent = nature == Nature.ADDING || !carriesCore(at, original);
        Optional<Change> change = covering(adaptation.changes(), difference);
        Node setting = at.first().equals("parameters")
                ? adaptation.set().get(at.segments().get(1))
                : null;
        Change own = change.orElse(null);
        if (own != null || setting != null || variant == null) {
            Change.Kind kind = own != null && own.kind() != null ? own.kind() : Change.Kind.CONTEXT;
            String reason = own != null ? own.reason() : setting == null ? null : Adaptation.reason(setting);
            Place place = own != null
                    ? own.at()
                    : setting != null ? setting.at() : adaptation.document().at();
            return new Modification(
                    at, kind, nature, consistent, reason, "site", difference.before(), difference.after(), place);
        }
        Change learned = covering(variant.changes(), difference).orElse(null);
        return new Modification(
                at,
                learned != null && learned.kind() != null ? learned.kind() : Change.Kind.CONTEXT,
                nature,
                consistent,
                learned != null && learned.reason() != null ? learned.reason() : variant.learnedFrom(),
                "variant",
                difference.before(),
                difference.after(),
                learned == null ? variant.at() : learned.at());
    }

    /** The last change that touched an address: it is the one whose value stands. */
    private static Optional<Change> covering(List<Change> changes, TreeDiff.Difference difference) {
        return changes.stream().filter(change -> covers(change, difference)).reduce((earlier, later) -> later);
    }

    /** Whether a change explains a difference. When items change places, the difference may name the other one. */
    private static boolean covers(Change change, TreeDiff.Difference difference) {
        TreePath at = difference.at();
        TreePath path = TreePath.of(change.path());
        if (difference.kind() == TreeDiff.Kind.MOVED && change.operation() == Change.Operation.MOVE) {
            return at.parent().equals(path.parent());
        }
        if (change.operation() != Change.Operation.ADD) {
            return at.within(path) || path.within(at);
        }
        Node value = change.value();
        String id = value instanceof Node.Mapping map ? map.text("id") : null;
        return at.within(id == null ? path : path.child(id)) || at.equals(path);
    }

    private static boolean carriesCore(TreePath at, Node.Mapping original) {
        for (TreePath path = at; !path.isRoot(); path = path.parent()) {
            if (path.in(original) instanceof Node.Mapping map && map.get("core") != null) {
                return true;
            }
        }
        return false;
    }

    private static Nature nature(TreeDiff.Difference difference) {
        return switch (difference.kind()) {
            case ADDED -> Nature.ADDING;
            case REMOVED -> Nature.REMOVING;
            case MOVED -> Nature.REORDERING;
            case CHANGED -> {
                Optional<Duration> before = duration(difference.before());
                Optional<Duration> after = duration(difference.after());
                if (before.isEmpty() || after.isEmpty()) {
                    yield Nature.TAILORING;
                }
                int longer = after.get().compareTo(before.get());
                yield longer > 0 ? Nature.LENGTHENING : longer < 0 ? Nature.SHORTENING : Nature.TAILORING;
            }
        };
    }

    private static Optional<Duration> duration(@Nullable Node node) {
        return node instanceof Node.Scalar scalar && scalar.value() instanceof String text
                ? Durations.parse(text)
                : Optional.empty();
    }
}
