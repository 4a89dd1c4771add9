package org.zhagen.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list shows.
 *
 * @param term only what is due in it; null for any time
 * @param who part of the name of whoever does it; empty for anybody
 * @param text part of the title; empty for any
 * @param region digits; empty for the whole jurisdiction
 * @param after the key of the row after which the page begins; empty for the first one
 */
public record LedgerFilter(
        Show show, boolean mine, @Nullable Term term, String who, String text, String region, String after) {

    public static final LedgerFilter OPEN = new LedgerFilter(Show.OPEN, false, null, "", "", "", "");

    /** Which of them. */
    public enum Show {
        OPEN,
        NEAR,
        LATE,
        DONE,
        CANCELLED,
        ALL
    }

    static LedgerFilter due(Term term, String region) {
        return new LedgerFilter(Show.ALL, false, term, "", "", region, "");
    }

    /** Where a page ends: by the due day and the id of its last row. */
    static String key(LedgerTask task) {
        return task.due() + "_" + task.id();
    }
}
