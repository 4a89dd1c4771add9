package org.zhagen.work;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.zhagen.kernel.site.RegionCode;

/** What a room says of what is told of its matters, offered as a bean. Those of which none says anything are told of and ring here in the usual way. */
public interface MatterAlarms {

    /** Kinds for which the room rings itself: here they never do. */
    default Set<String> rungByTheRoom() {
        return Set.of();
    }

    /** Kinds that are told of at once when they are late, also at night. */
    default Set<String> urgent() {
        return Set.of();
    }

    /** Kinds of which the room itself tells those for whom it opens them. */
    default Set<String> toldByTheRoom() {
        return Set.of();
    }

    /** Kinds of which the groups of units hear nothing from here. */
    default Set<String> keptFromGroups() {
        return Set.of();
    }

    /** How long before it is due whoever has a matter is told of it; empty for the usual. */
    default Optional<Duration> before(String kind, RegionCode region) {
        return Optional.empty();
    }
}
