package org.zhagen.ticket;

import java.time.Instant;
import java.util.UUID;
import org.zhagen.kernel.site.RegionCode;

/**
 * What residents raised stands otherwise than before, as everybody may know it; told in the transaction in which it turned.
 *
 * @param procedure title of the procedure
 * @param by the ticket that turned: itself, or the one in which it goes on since it was merged
 * @param seq how much had happened to that one then
 */
public record TicketTurned(
        UUID ticket, String number, String procedure, RegionCode region, Turn turn, UUID by, int seq, Instant at) {

    /** How it stands now. */
    public enum Turn {
        /** Somebody has begun with it. */
        TAKEN_OVER,
        SETTLED,
        CLOSED,
        /** It is worked on again. */
        REOPENED,
        /** It goes on in another one, whose turns are told of this one too. */
        MERGED
    }

    /** The same for the same turn of the same ticket: somebody begins with it once. */
    public String key() {
        String whose = by.equals(ticket) ? "" : "/" + by;
        return "ticket/" + ticket + "/" + turn + whose + (turn == Turn.TAKEN_OVER ? "" : "/" + seq);
    }
}
