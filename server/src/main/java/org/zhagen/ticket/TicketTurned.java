package org.zhagen.ticket;

import java.time.Instant;
import java.util.UUID;
import org.zhagen.kernel.site.RegionCode;

/**
 * What residents raised stands otherwise than before, as everybody may know it; told in the transaction in which it turned.
 *
 * @param procedure title of the procedure
 * @param seq how much had happened then
 */
public record TicketTurned(
        UUID ticket, String number, String procedure, RegionCode region, Turn turn, int seq, Instant at) {

    /** How it stands now. */
    public enum Turn {
        /** Somebody has begun with it. */
        TAKEN_OVER,
        SETTLED,
        CLOSED,
        /** It is worked on again. */
        REOPENED
    }

    /** The same for the same turn of the same ticket: somebody begins with it once. */
    public String key() {
        return "ticket/" + ticket + "/" + turn + (turn == Turn.TAKEN_OVER ? "" : "/" + seq);
    }
}
