package org.zhagen.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhagen.kernel.site.RegionChange;
import org.zhagen.kernel.site.RegionCode;

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

    /** Those of ground that stayed as it was; of regions that became one or were divided, only what lies in them. */
    public List<RegionMove> ofSameGround() {
        Set<RegionCode> old = moves.stream().map(RegionMove::from).collect(Collectors.toSet());
        return moves.stream()
                .filter(move -> kind == RegionChange.Kind.RENUMBER
                        || move.from().parent().filter(old::contains).isPresent())
                .toList();
    }

    /** Those that lead to one code only. */
    public List<RegionMove> ofOneWay() {
        Map<RegionCode, Long> ways =
                moves.stream().collect(Collectors.groupingBy(RegionMove::from, Collectors.counting()));
        return moves.stream()
                .filter(move -> ways.getOrDefault(move.from(), 0L) == 1)
                .toList();
    }
}
