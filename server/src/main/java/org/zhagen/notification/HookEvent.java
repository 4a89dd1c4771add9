package org.zhagen.notification;

import java.time.Instant;
import java.util.Map;
import org.zhagen.kernel.site.RegionCode;

/**
 * Something that happened, for other programs; sent as a CloudEvent.
 *
 * @param type one that a room declares ({@link HookTypes}), such as {@code ticket.closed}; sent with {@code org.zhagen.} before it
 * @param id the same event has the same id, whoever tells it; at most 200 characters
 * @param subject the path of what it is about, such as {@code /tickets/4711}
 * @param region where it happened: endpoints are told whose jurisdiction contains it
 * @param data what is to be known, as JSON writes it; ids rather than personal data
 */
public record HookEvent(String type, String id, String subject, RegionCode region, Instant time, Map<String, ?> data) {
    public HookEvent {
        data = Map.copyOf(data);
    }
}
