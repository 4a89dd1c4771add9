package org.zhagen.kernel.adaptation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.TreePath;

/** What people decided about the conflicts of an upgrade, and what is left to decide. */
final class Decisions {

    private final Map<TreePath, Upgrade.Side> resolutions;
    private final List<TreePath> dropped = new ArrayList<>();
    private final Map<TreePath, Upgrade.Conflict> conflicts = new LinkedHashMap<>();

    /**
     * No conflict so far.
     *
     * @param resolutions whose value to take at an address in conflict
     */
    Decisions(Map<TreePath, Upgrade.Side> resolutions) {
        this.resolutions = resolutions;
    }

    /** Whose value to take at an address; null when nobody decided. */
    Upgrade.@Nullable Side side(TreePath at) {
        return resolutions.get(at);
    }

    /** Addresses of what the site changed and what says nothing any more. */
    List<TreePath> dropped() {
        return dropped;
    }

    /** What is left to decide. */
    List<Upgrade.Conflict> conflicts() {
        return List.copyOf(conflicts.values());
    }

    void drop(TreePath at) {
        dropped.add(at);
    }

    void leaveOpen(Upgrade.Conflict conflict) {
        conflicts.put(conflict.at(), conflict);
    }

    /** Records a conflict unless somebody resolved it; whether the site's change stays. */
    boolean keeps(TreePath at, @Nullable Node before, @Nullable Node after, @Nullable Node site) {
        Upgrade.Side side = side(at);
        if (side == null) {
            leaveOpen(new Upgrade.Conflict(at, before, after, site));
        }
        return side == Upgrade.Side.SITE;
    }

    /** A conflict in which only upstream can win, because what the site changed has no place any more. */
    void lost(TreePath at, @Nullable Node before, @Nullable Node site) {
        if (side(at) != Upgrade.Side.UPSTREAM) {
            leaveOpen(new Upgrade.Conflict(at, before, null, site));
        }
    }
}
