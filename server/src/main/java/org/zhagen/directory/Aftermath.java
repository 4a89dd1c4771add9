package org.zhagen.directory;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;

/** What stands around a change of regions: that only one is done at a time, what is remembered of it, and who hears of it. */
@Component
class Aftermath {

    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Traces traces;

    Aftermath(JdbcClient database, Clock clock, ApplicationEventPublisher events, Traces traces) {
        this.database = database;
        this.clock = clock;
        this.events = events;
        this.traces = traces;
    }

    /** Waits for others that are changing regions. */
    void alone() {
        database.sql("select pg_advisory_xact_lock(hashtext('directory.region-change'))")
                .query((row, number) -> number)
                .single();
    }

    RegionChangeView view(Acting acting, RegionChangeDraft draft, CarryOver carryOver) {
        List<RegionChangeView.Named> from = carryOver.from().stream()
                .map(region -> new RegionChangeView.Named(region.code(), region.name()))
                .toList();
        return new RegionChangeView(
                Ids.next(),
                carryOver.change().kind(),
                carryOver.change().effective(),
                from,
                carryOver.to(),
                draft.reason(),
                draft.document(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                acting.name() + " · " + acting.office());
    }

    void tell(Acting acting, RegionChangeView view, CarryOver carryOver) {
        traces.done(acting, "directory.region-change", view.from().getFirst().code(), view.fromLabel());
        events.publishEvent(new RegionsChanged(view.id(), view.kind(), view.effective(), carryOver.moves()));
    }
}
