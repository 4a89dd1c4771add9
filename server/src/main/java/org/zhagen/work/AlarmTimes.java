package org.zhagen.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.zhagen.kernel.flow.Tier;

/** When alarms of matters ring, by what the kernel and the rooms say. */
@Component
class AlarmTimes {

    private final SingletonSupplier<List<MatterAlarms>> rooms;

    AlarmTimes(ObjectProvider<MatterAlarms> rooms) {
        this.rooms = SingletonSupplier.of(() -> rooms.orderedStream().toList());
    }

    /** Whether alarms of such matters ring here at all. */
    boolean ringsHere(String kind) {
        return rooms.obtain().stream().noneMatch(room -> room.rungByTheRoom().contains(kind));
    }

    boolean isUrgent(String kind) {
        return rooms.obtain().stream().anyMatch(room -> room.urgent().contains(kind));
    }

    /** Whether those for whom such a matter is opened are told of it here. */
    boolean isToldHere(String kind) {
        return rooms.obtain().stream().noneMatch(room -> room.toldByTheRoom().contains(kind));
    }

    /** Whether the groups of units hear of such matters. */
    boolean isForGroups(String kind) {
        return rooms.obtain().stream().noneMatch(room -> room.keptFromGroups().contains(kind));
    }

    /** When a tier is told of a matter that is due. */
    Instant at(Tier tier, Matter matter, Instant due) {
        return tier.at(matter.opened().at(), due, tier == Tier.AHEAD ? before(matter) : null);
    }

    /** The first alarm of a new matter; null for none. */
    @Nullable
    Instant first(Matter matter) {
        Instant due = matter.due();
        return due == null || !ringsHere(matter.kind()) ? null : at(Tier.AHEAD, matter, due);
    }

    private @Nullable Duration before(Matter matter) {
        return rooms.obtain().stream()
                .map(room -> room.before(matter.kind(), matter.region()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
