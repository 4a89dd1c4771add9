package org.zhagen.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.site.RegionCode;

/** What has to be known of regions and units to check drafts of units: one question for all drafts of a table. */
final class UnitGround {

    private final RegionGround regions;
    private final Map<Key, Unit> units = new HashMap<>();

    private UnitGround(RegionGround regions) {
        this.regions = regions;
    }

    /** What makes a unit that one, besides its id. */
    record Key(RegionCode region, String name) {}

    static UnitGround of(Acting acting, RegionRows regionRows, UnitRows unitRows, Collection<UnitDraft> drafts) {
        UnitGround ground = new UnitGround(RegionGround.of(
                acting, regionRows, drafts.stream().map(UnitDraft::region).toList()));
        List<Finding> saidLater = new ArrayList<>();
        List<Key> keys = drafts.stream()
                .flatMap(draft ->
                        ground.region(draft, saidLater).stream().map(region -> new Key(region.code(), draft.name())))
                .distinct()
                .toList();
        unitRows.at(keys).forEach(unit -> ground.units.put(new Key(unit.region(), unit.name()), unit));
        return ground;
    }

    Optional<Region> region(UnitDraft draft, Collection<Finding> findings) {
        return regions.one(draft.region(), "region", findings);
    }

    /** The unit of that name in that region. */
    Optional<Unit> named(RegionCode region, String name) {
        return Optional.ofNullable(units.get(new Key(region, name)));
    }
}
