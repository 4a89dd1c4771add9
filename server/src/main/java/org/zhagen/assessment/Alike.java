package org.zhagen.assessment;

import java.util.List;
import org.zhagen.kernel.site.RegionCode;

/**
 * Sites like one site in what a playbook asks about.
 *
 * @param told the nearest of those of which something is told, wherever they are
 * @param near the nearest of the jurisdiction
 */
public record Alike(List<Place> told, List<Place> near) {

    public Alike {
        told = List.copyOf(told);
        near = List.copyOf(near);
    }

    /**
     * A site that is alike.
     *
     * @param above the name of what it lies in; may be empty
     * @param distance after Gower, from 0 (alike) to 1
     */
    public record Place(RegionCode code, String name, String above, double distance, List<Happened> happened) {
        public Place {
            happened = List.copyOf(happened);
        }

        /** How alike, in whole percent. */
        public long percent() {
            return Math.round(100 * (1 - distance));
        }
    }
}
