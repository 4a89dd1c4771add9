package org.zhagen.ticket;

import java.time.Instant;

/**
 * What a room can count for the indicators of plans. Offered as a bean by the room that owns the facts; whoever shows figures collects
 * them. Sums that name nobody, at the whole place for which a figure is wanted, whoever asks.
 */
public interface Tally {

    /** Whether this is counted here; of all rooms at most one counts a figure. */
    boolean counts(Gauge gauge);

    /**
     * What a figure was in a period that had begun by a moment. Outside of any transaction.
     *
     * @param asOf what happened later is as if it had not
     */
    Measured of(InstalledGauge wanted, Period period, Instant asOf);
}
