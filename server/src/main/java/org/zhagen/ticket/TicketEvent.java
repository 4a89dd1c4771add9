package org.zhagen.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a ticket.
 *
 * @param seq from 1, without a gap
 * @param kind {@code opened}, {@code ended} and so on: worded under {@code ticket.event.<kind>}
 * @param party whose; null for the ticket as a whole
 * @param stage empty for none
 * @param words empty for none
 * @param data what was filled in under {@code form}, and what else belongs to it
 */
public record TicketEvent(
        int seq,
        String kind,
        Instant at,
        @Nullable UUID party,
        String stage,
        String outcome,
        String words,
        UUID person,
        String personName,
        String office,
        Map<String, Object> data) {}
