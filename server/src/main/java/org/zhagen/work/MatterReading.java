package org.zhagen.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.files.Files;

/** Reads one matter for those whom it concerns; to everybody else it is not there. */
@Component
class MatterReading {

    private final MatterRows rows;
    private final EntryRows entries;
    private final Hands hands;
    private final Files files;
    private final Clock clock;

    MatterReading(MatterRows rows, EntryRows entries, Hands hands, Files files, Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.hands = hands;
        this.files = files;
        this.clock = clock;
    }

    /** A matter with what somebody is in it. */
    record Held(Matter matter, Hands.Standing standing) {}

    <T> Outcome<T> concerning(Acting acting, UUID id, Function<Held, Outcome<T>> work) {
        Optional<Held> held = rows.find(id)
                .map(matter -> new Held(matter, hands.of(acting, matter)))
                .filter(each -> each.standing.isAny());
        return held.isPresent() ? work.apply(held.get()) : Outcome.missing();
    }

    Outcome<MatterView> view(Acting acting, UUID id) {
        return concerning(
                acting,
                id,
                held -> files.list(acting, MatterFiles.of(id))
                        .map(attached -> new MatterView(
                                held.matter,
                                held.matter.state().isOpen() ? Left.of(clock.instant(), held.matter.due()) : null,
                                held.standing.standsFor(),
                                entries.of(id),
                                offered(acting, held),
                                attached)));
    }

    private static List<MatterStep> offered(Acting acting, Held held) {
        return acting.may(WorkPermission.HANDLE) ? MatterStep.offered(held.matter, held.standing.parts()) : List.of();
    }

    List<Change> changed(Acting acting, Instant since, int most) {
        return entries.changed(acting.person(), since, most);
    }
}
