package org.zhagen.work;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that was done with a matter or said about it.
 *
 * @param act {@code open}, or the id of a {@link MatterStep}
 * @param name as the person was called then
 * @param office as the person's office was called then
 * @param standsFor name of the absent person for whom it was done; empty for none
 * @param words empty for none
 * @param before what was changed: the holder, or the due time as an ISO instant; empty for nothing
 * @param after what it became
 */
public record Entry(
        String act,
        Instant at,
        UUID person,
        String name,
        String office,
        String standsFor,
        String words,
        String before,
        String after) {}
