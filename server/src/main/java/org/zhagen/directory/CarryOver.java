package org.zhagen.directory;

import java.util.List;
import org.zhagen.kernel.site.RegionChange;

/**
 * What a change of regions does to everything that is there, before it is done.
 *
 * @param from the regions that are changed, as they are
 * @param to the regions that there are afterwards, in the order of the change
 * @param moves every region that gets another code, with all that lies in the changed ones
 * @param closing regions whose code ends
 * @param opening regions whose code begins
 * @param units how many open units go along
 * @param people how many people go along
 * @param digest names exactly this preview
 */
public record CarryOver(
        RegionChange change,
        List<Region> from,
        List<RegionChangeView.Named> to,
        List<RegionMove> moves,
        List<Region> closing,
        List<RegionMove> opening,
        int units,
        int people,
        String digest) {

    public CarryOver {
        from = List.copyOf(from);
        to = List.copyOf(to);
        moves = List.copyOf(moves);
        closing = List.copyOf(closing);
        opening = List.copyOf(opening);
    }
}
