package org.zhagen.ticket.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.ticket.TicketEvent;

/** What happened to a ticket; with the person and the office as they were called then. */
record EventJson(
        int seq,
        String kind,
        Instant at,
        @Nullable UUID party,
        String stage,
        String outcome,
        String words,
        String name,
        String office,
        Map<String, Object> data) {
    static EventJson of(TicketEvent event) {
        return new EventJson(
                event.seq(),
                event.kind(),
                event.at(),
                event.party(),
                event.stage(),
                event.outcome(),
                event.words(),
                event.personName(),
                event.office(),
                event.data());
    }
}
