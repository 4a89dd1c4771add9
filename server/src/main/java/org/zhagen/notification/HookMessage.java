package org.zhagen.notification;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhagen.identity.Vault;

/**
 * An event on its way: the structured JSON of CloudEvents 1.0, and the three headers of the Standard Webhooks specification, whose
 * signature is HMAC-SHA256 over id, seconds and body with points between them.
 */
final class HookMessage {

    static final String TYPE = "application/cloudevents+json; charset=utf-8";

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;

    private HookMessage() {}

    static String newSecret() {
        return PREFIX + Base64.getEncoder().encodeToString(Vault.random(SECRET_BYTES));
    }

    /**
     * The event as it is sent.
     *
     * @param site the address of this server; empty where it does not know its own
     */
    static Map<String, Object> cloudEvent(HookEvent event, String site) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("specversion", "1.0");
        body.put("id", event.id());
        body.put("source", site.isEmpty() ? "/zhagen" : site);
        body.put("type", "org.zhagen." + event.type());
        body.put("subject", event.subject());
        body.put("time", event.time().toString());
        body.put("datacontenttype", "application/json");
        body.put("region", event.region().digits());
        body.put("data", event.data());
        return body;
    }

    /** The headers of one try; the id stays the same over all tries, so that a receiver can leave out what it has. */
    static Map<String, String> headers(String secret, String id, Instant now, String body) {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        String seconds = String.valueOf(now.getEpochSecond());
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                seconds,
                "webhook-signature",
                "v1," + Hmac.base64(key, id + "." + seconds + "." + body));
    }
}
