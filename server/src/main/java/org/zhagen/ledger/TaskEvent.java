package org.zhagen.ledger;

import java.time.Instant;

/** What was done with a task, by whom and why. */
public record TaskEvent(
        String act, Instant at, String personName, String office, String words, String before, String after) {}
