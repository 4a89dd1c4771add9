package org.zhagen.assessment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.fit.Score;
import org.zhagen.kernel.fit.Slider;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.Published;
import org.zhagen.web.Listing;

/**
 * How a playbook fits the sites of a jurisdiction, and how it would with other values.
 *
 * @param level of the sites
 * @param focus the region that is looked at; null for the whole country
 * @param moves what can be moved, with where it stands
 * @param before how many sites have each verdict as the playbook is
 * @param after how many would have it; the same when nothing is moved
 * @param changed how many sites would have another verdict
 * @param tiles the regions right below the focus
 * @param listing the sites that the filters leave
 */
public record PlaybookSites(
        Published published,
        RegionCode.Level level,
        @Nullable RegionCode focus,
        List<Moved> moves,
        Map<Verdict, Integer> before,
        Map<Verdict, Integer> after,
        int changed,
        List<Tile> tiles,
        Listing<Line> listing) {

    public PlaybookSites {
        moves = List.copyOf(moves);
        tiles = List.copyOf(tiles);
    }

    /** How many sites there are. */
    public int sites() {
        return before.values().stream().mapToInt(count -> count).sum();
    }

    /** Whether anything is asked other than what the playbook says. */
    public boolean isMoved() {
        return moves.stream().anyMatch(Moved::isMoved);
    }

    /**
     * A knob and where it stands.
     *
     * @param value null for as the playbook says
     */
    public record Moved(Slider slider, @Nullable Object value) {
        public boolean isMoved() {
            return value != null && !value.equals(slider.knob().now());
        }
    }

    /**
     * A region with what becomes of its sites.
     *
     * @param counts of the verdicts that would be
     * @param dominant the verdict that most sites have; of several the better one
     */
    public record Tile(RegionCode code, String name, int sites, Map<Verdict, Integer> counts, Verdict dominant) {}

    /**
     * A site.
     *
     * @param above the name of what it lies in; may be empty
     * @param after the verdict that would be
     * @param variant the title of the variant that suits; empty for none
     */
    public record Line(
            RegionCode code, String name, String above, Verdict before, Verdict after, Score score, String variant) {
        public boolean isChanged() {
            return before != after;
        }
    }
}
