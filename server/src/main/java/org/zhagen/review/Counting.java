package org.zhagen.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.ticket.Figures;
import org.zhagen.ticket.Gauge;
import org.zhagen.ticket.InstalledGauge;
import org.zhagen.ticket.KeptFigures;
import org.zhagen.ticket.Measured;
import org.zhagen.ticket.Period;
import org.zhagen.ticket.Tally;

/** Has each figure counted by the room that owns what it follows from, once for all who ask. */
@Component
class Counting {

    private final Figures figures;
    private final List<Tally> rooms;
    private final ActClock clock;
    private final KeptFigures.Kept<Asked, Measured> values;

    Counting(Figures figures, List<Tally> rooms, ActClock clock, KeptFigures kept) {
        this.figures = figures;
        this.rooms = List.copyOf(rooms);
        this.clock = clock;
        this.values = kept.of(asked -> counted(asked, clock.instant()));
    }

    /**
     * A figure of a period.
     *
     * @param over whether the period was over when it was asked for: what was counted before that is another one
     */
    private record Asked(InstalledGauge wanted, Period period, boolean over) {}

    /** Whether some room counts it: much of what playbooks name comes later, or lies outside of the product. */
    boolean counts(Gauge gauge) {
        return gauge.from() instanceof Gauge.From.Tickets || room(gauge).isPresent();
    }

    private Optional<Tally> room(Gauge gauge) {
        return rooms.stream().filter(room -> room.counts(gauge)).findFirst();
    }

    /**
     * What a figure was in periods; nothing for one that was over before anybody wanted figures there, or has not begun.
     *
     * @param asOf what happened later is as if it had not; null for now, which may be a minute or two ago
     */
    Map<Period, Measured> values(InstalledGauge wanted, List<Period> periods, @Nullable Instant asOf) {
        if (wanted.gauge().from() instanceof Gauge.From.Tickets) {
            return figures.values(wanted, periods, asOf);
        }
        Map<Period, Measured> all = new LinkedHashMap<>();
        for (Period period : periods) {
            boolean over = !period.end(clock.getZone()).isAfter(clock.instant());
            Asked asked = new Asked(wanted, period, over);
            all.put(period, asOf == null ? values.get(asked) : counted(asked, asOf));
        }
        return all;
    }

    private Measured counted(Asked asked, Instant asOf) {
        Period period = asked.period();
        boolean ahead = asOf.isBefore(period.start(clock.getZone()));
        boolean before = figures.since(asked.wanted().series())
                .filter(since -> since.isBefore(period.end(clock.getZone())))
                .isEmpty();
        return ahead || before
                ? Measured.NONE
                : room(asked.wanted().gauge())
                        .map(room -> room.of(asked.wanted(), period, asOf))
                        .orElse(Measured.NONE);
    }
}
