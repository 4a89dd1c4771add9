package org.zhagen.kernel.flow;

import java.time.Instant;

/**
 * One thing that happened to a ticket. From these alone follows where it stands, and where it stood at any moment of the past.
 * A party is named by an id of whoever keeps it; the empty one stands for the ticket as a whole, in what is not done by parties.
 */
public sealed interface Happening {

    Instant at();

    record Opened(Instant at) implements Happening {}

    /**
     * A party got it.
     *
     * @param since from when on its clocks count that are counted from the opening
     */
    record Joined(Instant at, String party, boolean lead, Instant since) implements Happening {}

    /** A party passes its part on; it stays responsible until the other one has begun (首接负责). */
    record Handed(Instant at, String from, String to) implements Happening {}

    /** A party leads from now on. */
    record Led(Instant at, String party) implements Happening {}

    /** A party has no part in it any more. */
    record Left(Instant at, String party) implements Happening {}

    /** A stage is over. */
    record Ended(Instant at, String party, String stage, String outcome) implements Happening {}

    /** A party says that it isn't its business; somebody else decides that. */
    record Objected(Instant at, String party) implements Happening {}

    /** The objection of a party was turned down. */
    record Overruled(Instant at, String party) implements Happening {}

    /**
     * It was agreed that clocks stand still.
     *
     * @param party whose; empty for all
     * @param from since when; not after it was agreed
     */
    record Paused(Instant at, String party, Instant from, String reason, String approvedBy) implements Happening {}

    record Resumed(Instant at, String party) implements Happening {}

    /** Everything from a stage on is done again. */
    record SentBack(Instant at, String stage) implements Happening {}

    /** It went wrong so often that somebody above has to look after it. */
    record Escalated(Instant at, Reason reason) implements Happening {}

    /** Nothing more is to be done. */
    record Closed(Instant at, Ending ending) implements Happening {}

    /** What went wrong too often. */
    enum Reason {
        TRANSFERS,
        REWORKS
    }

    /** Why nothing more is to be done. */
    enum Ending {
        /** All stages are over. */
        COMPLETED,
        /** Whoever raised it had time enough to say something. */
        SILENCE,
        WITHDRAWN,
        /** It goes on in another one. */
        MERGED
    }
}
