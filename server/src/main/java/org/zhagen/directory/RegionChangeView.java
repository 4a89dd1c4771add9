package org.zhagen.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhagen.kernel.site.RegionChange;
import org.zhagen.kernel.site.RegionCode;

/**
 * A change of regions that was recorded.
 *
 * @param recordedBy name and office of who recorded it
 */
public record RegionChangeView(
        UUID id,
        RegionChange.Kind kind,
        LocalDate effective,
        List<Named> from,
        List<Named> to,
        String reason,
        String document,
        Instant recorded,
        String recordedBy) {

    public RegionChangeView {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** A code and what it was called. */
    public record Named(RegionCode code, String name) {}

    /** What it was before, for showing. */
    public String fromLabel() {
        return label(from);
    }

    /** What it is since, for showing. */
    public String toLabel() {
        return label(to);
    }

    private static String label(List<Named> regions) {
        return regions.stream()
                .map(region -> region.code() + " " + region.name())
                .collect(Collectors.joining("、"));
    }
}
