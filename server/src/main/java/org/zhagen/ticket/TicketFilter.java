package org.zhagen.ticket;

import org.zhagen.access.Text;

/**
 * Which tickets a list shows.
 *
 * @param share whose
 * @param state which of them
 * @param procedure id; empty for all
 * @param category empty for all
 * @param region digits; empty for the whole jurisdiction
 * @param number as people say it, or its beginning; empty for any
 */
public record TicketFilter(Share share, State state, String procedure, String category, String region, String number) {

    public static final TicketFilter OPEN = new TicketFilter(Share.MINE, State.OPEN, "", "", "", "");

    public TicketFilter {
        share = share == null ? Share.MINE : share;
        state = state == null ? State.OPEN : state;
        procedure = Text.of(procedure);
        category = Text.of(category);
        region = Text.of(region);
        number = Text.of(number);
    }

    /** Whether it asks for what somebody has to do with now. */
    boolean isOwn() {
        return share == Share.MINE && state != State.CLOSED;
    }

    /** Whose tickets. */
    public enum Share {
        /** Those of oneself, one's unit and one's role. */
        MINE,
        /** Those that one raised. */
        RAISED,
        /** All of the jurisdiction, for whoever may oversee it. */
        THERE
    }

    /** Which of them. */
    public enum State {
        OPEN,
        LATE,
        SETTLED,
        CLOSED,
        ALL
    }
}
