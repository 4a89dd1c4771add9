package org.zhagen.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.site.RegionCode;

/**
 * A ticket was closed; told in the transaction in which it was.
 *
 * @param score from 1 to 5; null where nobody rated it
 * @param unsolved whether whoever raised it said with the closing that it is not really solved
 * @param reachable whether there is somebody outside of the offices who can be asked how it went: a resident, or whoever left a number
 */
public record TicketClosed(
        UUID ticket,
        String number,
        String title,
        String procedure,
        RegionCode region,
        Instant at,
        Happening.Ending ending,
        @Nullable Integer score,
        boolean unsolved,
        boolean confidential,
        boolean reachable,
        boolean simulated) {}
