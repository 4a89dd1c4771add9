package org.zhagen.work;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody stands in for somebody who is away.
 *
 * @param from the first day
 * @param until the last day
 * @param writtenBy name of whoever said so
 */
public record Substitution(
        UUID id,
        UUID person,
        String personName,
        UUID substitute,
        String substituteName,
        LocalDate from,
        LocalDate until,
        String reason,
        String writtenBy) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
