package org.zhagen.ticket.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.ticket.ClockView;

/**
 * A clock of a ticket as programs read it.
 *
 * @param withinSeconds what is allowed
 * @param countedSeconds how much has been counted
 */
record ClockJson(
        String party,
        String stage,
        int round,
        boolean working,
        long withinSeconds,
        Instant from,
        @Nullable Instant due,
        @Nullable Instant stopped,
        String verdict,
        long countedSeconds) {
    static ClockJson of(ClockView clock) {
        return new ClockJson(
                clock.party(),
                clock.stage(),
                clock.round(),
                clock.working(),
                clock.within().toSeconds(),
                clock.from(),
                clock.due(),
                clock.stopped(),
                Code.kebab(clock.verdict()),
                clock.counted().toSeconds());
    }
}
