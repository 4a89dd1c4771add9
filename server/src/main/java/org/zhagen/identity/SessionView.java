package org.zhagen.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * One place where somebody is signed in.
 *
 * @param enteredBy {@code password}, {@code oidc} or {@code demo}
 * @param current whether it is the one that asks
 */
public record SessionView(
        UUID id, String enteredBy, Instant createdAt, Instant seenAt, String address, String agent, boolean current) {}
