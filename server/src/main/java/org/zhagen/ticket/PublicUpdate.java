package org.zhagen.ticket;

import java.time.Instant;

/**
 * One thing that happened to what a resident raised, without words and names of persons.
 *
 * @param stage title of the stage that ended; empty where it was opened or closed
 */
public record PublicUpdate(
        String number, int seq, boolean open, Instant at, String kind, String stage, String outcome) {}
