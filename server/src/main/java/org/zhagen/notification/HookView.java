package org.zhagen.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An endpoint of another program.
 *
 * @param region digits of the jurisdiction of whose events it is told; empty for the country
 */
public record HookView(
        UUID id,
        String region,
        String name,
        String url,
        List<String> types,
        boolean active,
        Instant changed,
        String changedByName,
        int version) {}
