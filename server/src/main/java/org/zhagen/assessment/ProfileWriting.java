package org.zhagen.assessment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.directory.RegionMove;
import org.zhagen.directory.RegionsChanged;
import org.zhagen.kernel.site.RegionCode;

/** Adds values to the history and lets what holds follow from it. */
@Component
class ProfileWriting {

    private final ValueRows values;
    private final CurrentRows current;
    private final Research research;
    private final Clock clock;

    ProfileWriting(ValueRows values, CurrentRows current, Research research, Clock clock) {
        this.values = values;
        this.current = current;
        this.research = research;
        this.clock = clock;
    }

    int take(Acting acting, ValueRows.Way way, List<GivenValue> given) {
        if (given.isEmpty()) {
            return 0;
        }
        current.await(given.stream().map(GivenValue::region).collect(Collectors.toSet()));
        values.insert(acting, way, given, clock.instant().truncatedTo(ChronoUnit.MICROS));
        current.refresh(given.stream()
                .map(value -> new CurrentRows.Key(value.field(), value.region()))
                .distinct()
                .toList());
        research.given(acting, given);
        return given.size();
    }

    /** Those of the values for one site that say more than what holds. */
    List<GivenValue> news(RegionCode site, ProfileCheck.Origin origin, Map<String, Object> read) {
        return news(site, origin, read, current.of(List.of(site)).getOrDefault(site, Map.of()));
    }

    /** A value says nothing new when the same holds, of that day or a later one. */
    static List<GivenValue> news(
            RegionCode site,
            ProfileCheck.Origin origin,
            Map<String, Object> read,
            Map<String, CurrentRows.Current> holding) {
        return read.entrySet().stream()
                .filter(each -> {
                    CurrentRows.Current now = holding.get(each.getKey());
                    return now == null
                            || !now.stored().equals(Stored.of(each.getValue()))
                            || now.asOf().isBefore(origin.asOf());
                })
                .sorted(Map.Entry.comparingByKey())
                .map(each -> origin.give(site, each.getKey(), each.getValue()))
                .toList();
    }

    /**
     * What is known of a region goes with it to its new code. Of regions that became one or were divided it does not: no sum and no
     * share of it would be true; their figures stay readable under the old codes.
     */
    @EventListener
    void moved(RegionsChanged changed) {
        List<RegionMove> same = changed.ofSameGround();
        if (same.isEmpty()) {
            return;
        }
        List<RegionCode> to = same.stream().map(RegionMove::to).toList();
        current.await(to);
        values.carry(same);
        research.carry(same);
        List<RegionCode> from = same.stream().map(RegionMove::from).toList();
        Map<RegionCode, RegionCode> now = same.stream().collect(Collectors.toMap(RegionMove::from, RegionMove::to));
        current.refresh(current.keys(from).stream()
                .map(key -> new CurrentRows.Key(key.field(), now.getOrDefault(key.region(), key.region())))
                .toList());
    }
}
