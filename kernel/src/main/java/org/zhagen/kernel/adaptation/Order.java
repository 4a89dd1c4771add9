package org.zhagen.kernel.adaptation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.document.TreePath;

/** The order of list items in an older and a newer playbook, both in the names of the newer one. */
record Order(Node.Mapping base, Node.Mapping upstream) {

    /** Whether the newer playbook has an item elsewhere in its list. */
    boolean moved(TreePath at) {
        Node before = at.parent().in(base);
        Node after = at.parent().in(upstream);
        return before != null
                && after != null
                && TreeDiff.between(before, after).stream()
                        .anyMatch(d -> d.kind() == TreeDiff.Kind.MOVED && d.at().equals(TreePath.of(at.last())));
    }

    /** The id of the item before one; null for the first. */
    static @Nullable String predecessor(Node.Mapping tree, TreePath at) {
        List<String> ids = Tree.ids(at.parent().in(tree));
        int index = ids.indexOf(at.last());
        return index <= 0 ? null : ids.get(index - 1);
    }

    /** Makes a change put something behind an element; where that is gone, behind the nearest one before it that is left. */
    Node.Mapping behind(Node.Mapping document, String after, TreePath list) {
        List<String> left = Tree.ids(list.in(upstream));
        List<String> before = Tree.ids(list.in(base));
        if (left.contains(after)) {
            return after.equals(document.text("after"))
                    ? document
                    : document.with("after", Node.of(after, document.at()));
        }
        for (int i = before.indexOf(after); i >= 0; i--) {
            if (left.contains(before.get(i))) {
                return document.with("after", Node.of(before.get(i), document.at()));
            }
        }
        return document.without("after");
    }
}
