package org.zhagen.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhagen.kernel.site.RegionChange;

/**
 * Regions were merged, split, renumbered, renamed or closed. A room that keeps codes of regions moves what is open to the new
 * codes; what is history keeps its code and is read by {@link Regions#read}.
 *
 * @param moves every region that has another code now, with all that lies in the changed ones
 */
public record RegionsChanged(UUID id, RegionChange.Kind kind, LocalDate effective, List<RegionMove> moves) {
    public RegionsChanged {
        moves = List.copyOf(moves);
    }
}
