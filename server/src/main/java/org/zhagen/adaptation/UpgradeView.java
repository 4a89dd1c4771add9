package org.zhagen.adaptation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhagen.kernel.adaptation.Upgrade;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.registry.Published;

/**
 * What becomes of a plan in force on a newer version of its playbook.
 *
 * @param conflicts what both sides changed, resolved or not, in the order of the document
 * @param chosen whose value was chosen so far, by address
 * @param upgrade the merge with what was chosen; what is not resolved is left out of its adaptation
 * @param check what is to be said of the plan as the merge has it
 */
public record UpgradeView(
        Plan plan,
        Published from,
        Published to,
        List<Upgrade.Conflict> conflicts,
        Map<TreePath, Upgrade.Side> chosen,
        Upgrade upgrade,
        PlanCheck check) {

    public UpgradeView {
        conflicts = List.copyOf(conflicts);
        chosen = Map.copyOf(chosen);
    }

    /** The conflicts that are not resolved. */
    public List<Upgrade.Conflict> open() {
        return upgrade.conflicts();
    }

    /** Whether it can become a revision. */
    public boolean isReady() {
        return upgrade.clean();
    }

    /** Whose value was chosen at an address. */
    public Optional<Upgrade.Side> side(TreePath at) {
        return Optional.ofNullable(chosen.get(at));
    }

    Set<TreePath> known() {
        return Stream.concat(conflicts.stream(), upgrade.conflicts().stream())
                .map(Upgrade.Conflict::at)
                .collect(Collectors.toSet());
    }
}
