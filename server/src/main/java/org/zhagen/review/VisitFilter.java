package org.zhagen.review;

/**
 * Which visits a list shows.
 *
 * @param region digits; empty for all of the jurisdiction
 */
public record VisitFilter(State state, String region) {

    /** How far they have come. */
    public enum State {
        /** Waits for whoever asks, wherever it stands in their inbox. */
        MINE,
        OPEN,
        PENDING,
        ALL
    }
}
