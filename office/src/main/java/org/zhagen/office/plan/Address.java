package org.zhagen.office.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.Precondition;

/** Addresses in a plan in Chinese: {@code steps/list/standard} is 任务“制定清单”的完成标准. */
final class Address {

    private static final List<String> NAMES =
            List.of("title", "body", "ask", "says", "audience", "for", "because", "do");

    private final PlanFacts facts;

    Address(PlanFacts facts) {
        this.facts = facts;
    }

    /** The address; an element that was removed or added is named by what it was or is. */
    String of(TreePath at, @Nullable Node before, @Nullable Node after) {
        StringBuilder words = new StringBuilder();
        TreePath path = new TreePath(List.of());
        for (String segment : at.segments()) {
            path = path.child(segment);
            String key = Words.key(segment);
            Node node = path.in(facts.plan().tree());
            Node named = path.equals(at) && node == null ? (after == null ? before : after) : node;
            String title = named instanceof Node.Mapping map ? title(map, path) : null;
            if (title != null && !isKey(path)) {
                words.append('“').append(title).append('”');
            } else if (key != null && !(segment.equals("default") && at.first().equals("parameters"))) {
                words.append(words.isEmpty() ? "" : "的").append(key);
            }
        }
        return words.toString();
    }

    /** Whether the last segment is a key of the format and not the id of an element: ids stand in lists. */
    private boolean isKey(TreePath path) {
        return !(path.parent().in(facts.plan().tree()) instanceof Node.Listing);
    }

    private @Nullable String title(Node.Mapping map, TreePath path) {
        if (path.first().equals("preconditions")) {
            for (Precondition precondition : facts.playbook().preconditions()) {
                if (precondition.id().equals(path.segments().get(1))) {
                    return facts.precondition(precondition);
                }
            }
        }
        return NAMES.stream()
                .filter(name -> map.text(name) != null)
                .map(map::text)
                .findFirst()
                .orElse(null);
    }
}
