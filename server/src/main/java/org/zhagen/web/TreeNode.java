package org.zhagen.web;

import java.util.List;

/**
 * A branch of a tree on a page.
 *
 * @param label the words themselves
 * @param note short, beside the label; may be empty
 * @param open whether its children are shown at first
 */
public record TreeNode(String label, String href, String note, boolean open, List<TreeNode> children) {
    public TreeNode {
        children = List.copyOf(children);
    }
}
