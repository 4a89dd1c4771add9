package org.zhagen.kernel.adaptation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.document.TreePath;

/**
 * What became of an adaptation on a newer version of its playbook.
 *
 * @param adaptation the adaptation for the newer version; changes in conflict are left out of it until they are resolved
 * @param carried what upstream changed and now comes along
 * @param dropped what the site changed or set that says nothing any more: upstream says the same, or has removed it, too; or
 *     the site only repeated what the older playbook said
 * @param conflicts what both sides changed, each in its own way
 * @param findings what is wrong with the upgraded plan beside conflicts, such as a bottom line that it breaks
 */
public record Upgrade(
        Node.Mapping adaptation,
        List<TreeDiff.Difference> carried,
        List<TreePath> dropped,
        List<Conflict> conflicts,
        List<Finding> findings) {

    public Upgrade {
        carried = List.copyOf(carried);
        dropped = List.copyOf(dropped);
        conflicts = List.copyOf(conflicts);
        findings = List.copyOf(findings);
    }

    /** Whether nothing was changed by both sides. */
    public boolean clean() {
        return conflicts.isEmpty();
    }

    /**
     * Something that both sides changed, each in its own way; null where there is nothing.
     *
     * @param at address in the newer playbook; in the older one where the newer has it no more
     */
    public record Conflict(
            TreePath at,
            @Nullable Node base,
            @Nullable Node upstream,
            @Nullable Node site) {}

    /** Whose value to take in a conflict. */
    public enum Side {
        SITE,
        UPSTREAM
    }
}
