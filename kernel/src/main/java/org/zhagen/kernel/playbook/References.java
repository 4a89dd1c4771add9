package org.zhagen.kernel.playbook;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;

/**
 * Which values of a playbook are ids of something else. In a pattern {@code *} stands for each item; in a target {@code ^}
 * stands for the items that the {@code *} of the source met, in order, and {@code {key}} for the text of a neighbour.
 */
public final class References {

    /**
     * One kind of reference.
     *
     * @param from where ids stand
     * @param to the list whose ids they must be
     * @param words words that are allowed beside
     */
    record Reference(String from, String to, List<String> words) {}

    private static final List<Reference> ALL = List.of(
            new Reference("steps/*/owner", "roles", List.of()),
            new Reference("steps/*/after", "steps", List.of()),
            new Reference("steps/*/core", "core", List.of()),
            new Reference("procedures/*/core", "core", List.of()),
            new Reference("procedures/*/opened-by", "roles", List.of("resident", "anyone")),
            new Reference("procedures/*/dispatch/by", "procedures/^/form", List.of()),
            new Reference("procedures/*/dispatch/otherwise", "roles", List.of()),
            new Reference("procedures/*/dispatch/objections/by", "roles", List.of()),
            new Reference("procedures/*/stages/*/by", "roles", List.of("assignee", "opener")),
            new Reference("procedures/*/stages/*/core", "core", List.of()),
            new Reference("procedures/*/stages/*/counted-from", "procedures/^/stages", List.of("opened")),
            new Reference("procedures/*/overdue/*/to", "roles", List.of("assignee", "supervisor", "leader")),
            new Reference("points/earn/*/confirmed-by", "roles", List.of()),
            new Reference("signals/*/alert", "roles", List.of()),
            new Reference("signals/*/opens", "procedures", List.of()),
            new Reference("indicators/*/from/procedure", "procedures", List.of()),
            new Reference("indicators/*/from/stage", "procedures/{procedure}/stages", List.of()),
            new Reference("indicators/*/from/survey", "surveys", List.of()),
            new Reference("indicators/*/from/question", "surveys/{survey}/questions", List.of()));

    private References() {}

    /** Finds each reference that leads nowhere. */
    static void check(Node.Mapping tree, Findings findings) {
        each(tree, (value, target) -> {
            if (!target.known().contains(value.text())) {
                findings.addMaybe(
                        PlaybookCode.REFERENCE_UNKNOWN,
                        value.at(),
                        Nearest.to(value.text(), target.known()),
                        value.text(),
                        target.list(),
                        String.join(", ", target.known()));
            }
        });
    }

    /**
     * The references whose ids {@code rename} changes: the scalar in the tree (that very object) to its new text. The
     * function gets the address that a reference leads to and returns the address that the element has now.
     */
    public static IdentityHashMap<Node, String> renamed(Node.Mapping tree, UnaryOperator<TreePath> rename) {
        IdentityHashMap<Node, String> texts = new IdentityHashMap<>();
        each(tree, (value, target) -> {
            TreePath old = TreePath.of(target.list()).child(value.text());
            String now = rename.apply(old).last();
            if (old.in(tree) != null && !now.equals(value.text())) {
                texts.put(value, now);
            }
        });
        return texts;
    }

    /** What a reference may be. */
    record Target(String list, List<String> known) {}

    private static void each(Node.Mapping tree, BiConsumer<Node.Scalar, Target> visitor) {
        for (Reference reference : ALL) {
            walk(tree, tree, TreePath.of(reference.from()).segments(), reference, List.of(), null, visitor);
        }
    }

    private static void walk(
            Node.Mapping root,
            @Nullable Node node,
            List<String> pattern,
            Reference reference,
            List<String> met,
            Node.@Nullable Mapping holder,
            BiConsumer<Node.Scalar, Target> visitor) {
        if (node == null) {
            return;
        }
        if (pattern.isEmpty()) {
            scalars(node).forEach(value -> visitor.accept(value, target(root, reference, met, holder)));
            return;
        }
        List<String> rest = pattern.subList(1, pattern.size());
        if (!pattern.getFirst().equals("*")) {
            Node.Mapping inside = node instanceof Node.Mapping map ? map : holder;
            walk(root, Tree.child(node, pattern.getFirst()), rest, reference, met, inside, visitor);
        } else if (node instanceof Node.Listing list) {
            for (Node item : list.items()) {
                String id = Tree.id(item);
                List<String> longer = new ArrayList<>(met);
                longer.add(id == null ? "" : id);
                walk(root, item, rest, reference, longer, holder, visitor);
            }
        }
    }

    private static List<Node.Scalar> scalars(Node node) {
        List<Node.Scalar> values = new ArrayList<>();
        if (node instanceof Node.Scalar scalar) {
            values.add(scalar);
        } else if (node instanceof Node.Listing list) {
            list.items().forEach(item -> values.addAll(scalars(item)));
        }
        return values;
    }

    private static Target target(
            Node.Mapping root, Reference reference, List<String> met, Node.@Nullable Mapping holder) {
        List<String> segments = new ArrayList<>();
        int star = 0;
        for (String segment : TreePath.of(reference.to()).segments()) {
            if (segment.equals("^")) {
                segments.add(met.get(star++));
            } else if (segment.startsWith("{") && holder != null) {
                String text = holder.text(segment.substring(1, segment.length() - 1));
                segments.add(text == null ? "" : text);
            } else {
                segments.add(segment);
            }
        }
        TreePath list = new TreePath(segments);
        List<String> known = new ArrayList<>(Tree.ids(list.in(root)));
        known.addAll(reference.words());
        return new Target(list.toString(), known);
    }
}
