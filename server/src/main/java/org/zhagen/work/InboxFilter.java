package org.zhagen.work;

/**
 * Which matters of an inbox to show.
 *
 * @param when says nothing about what was ended
 * @param kind only those of a kind; empty for all
 */
public record InboxFilter(Share share, When when, String kind) {

    public static final InboxFilter ALL = new InboxFilter(Share.ALL, When.ANY, "");

    /** Why a matter is in the inbox. */
    public enum Share {
        /** Everything that waits for the reader. */
        ALL,
        /** What the reader has. */
        MINE,
        /** What waits for the reader's role in the reader's jurisdiction. */
        ROLE,
        /** What waits for the units in which the reader holds a position. */
        UNIT,
        /** What those have for whom the reader stands in today. */
        STAND_IN,
        /** What the reader opened and others have to do. */
        GIVEN,
        /** What the reader ended, the latest first. */
        DONE
    }

    /** By when. */
    public enum When {
        ANY,
        LATE,
        /** Due until midnight, and not late yet. */
        TODAY,
        /** Not late, or without an end. */
        AHEAD
    }
}
