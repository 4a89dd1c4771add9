package org.zhagen.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;

/**
 * One line of the audit, as it was written.
 *
 * @param at to the microsecond
 * @param channel {@code page}, {@code api} or {@code system}
 * @param result {@code done}, {@code refused} or {@code failed}
 */
public record AuditEntry(
        UUID id,
        Instant at,
        UUID person,
        String name,
        String office,
        String channel,
        String address,
        String action,
        Subject subject,
        String region,
        String result,
        SortedMap<String, String> details) {

    private static final Place NOWHERE = Place.of("audit");

    /** The text over which the chain is made: RFC 8785 JSON with all that the entry says. */
    String canonical() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", id.toString());
        all.put("at", at.toString());
        all.put("person", person.toString());
        all.put("name", name);
        all.put("office", office);
        all.put("channel", channel);
        all.put("address", address);
        all.put("action", action);
        all.put("subject", Map.of("kind", subject.kind(), "id", subject.id(), "name", subject.name()));
        all.put("region", region);
        all.put("result", result);
        all.put("details", details);
        return CanonicalJson.of(Node.of(all, NOWHERE));
    }
}
