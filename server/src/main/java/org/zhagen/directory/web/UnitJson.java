package org.zhagen.directory.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.directory.Unit;

/** A unit as programs read it. */
record UnitJson(
        UUID id,
        String region,
        String regionName,
        String kind,
        String name,
        String shortName,
        String note,
        @Nullable LocalDate closed,
        int version) {

    static UnitJson of(Unit unit) {
        return new UnitJson(
                unit.id(),
                unit.region().digits(),
                unit.regionName(),
                unit.kind().id(),
                unit.name(),
                unit.shortName(),
                unit.note(),
                unit.closed(),
                unit.version());
    }
}
