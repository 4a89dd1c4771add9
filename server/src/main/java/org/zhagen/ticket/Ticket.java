package org.zhagen.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.site.RegionCode;

/**
 * A ticket (工单).
 *
 * @param number as people say it: the day and a number
 * @param course id of the procedure under which it runs
 * @param where where it is
 * @param category what kind of thing it is, in the words of the procedure; empty for none
 * @param form what was filled in at opening, by the id of the field
 * @param urgent on the axis of urgency of the matrix of issues; so {@code important}
 * @param confidential whether nobody but those who work on it learns who raised it
 * @param parent the ticket because of which it was raised; null for none
 * @param state where it stands, which follows from what happened
 */
public record Ticket(
        UUID id,
        String number,
        UUID course,
        String procedure,
        Where where,
        String category,
        String title,
        Map<String, Object> form,
        Source source,
        boolean urgent,
        boolean important,
        boolean confidential,
        Opened opened,
        @Nullable UUID parent,
        boolean simulated,
        State state) {

    /**
     * Where it is.
     *
     * @param place in words; empty for none
     * @param longitude in degrees; null when nobody said it
     */
    public record Where(
            RegionCode region,
            String place,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    /**
     * Who raised it.
     *
     * @param by the person; {@link org.zhagen.access.Acting#NOBODY} without an account
     */
    public record Opened(Instant at, UUID by, String name, String office) {}

    /**
     * Where it stands.
     *
     * @param due when the first of the running clocks ends; null for none
     * @param late whether a clock ran out, ever
     * @param settled when all was done but for what whoever raised it may say
     * @param outcome of the last stage that had one; empty for none
     * @param score from 1 to 5; null while nobody rated it
     * @param leadName of the party that leads, or led last; empty for none
     * @param waiting what waits in inboxes because of it: by key the id of the matter
     * @param seq how much happened
     */
    public record State(
            Flow.Phase phase,
            @Nullable Instant due,
            boolean late,
            @Nullable Instant settled,
            @Nullable Closed closed,
            String outcome,
            @Nullable Integer score,
            String leadName,
            @Nullable UUID mergedInto,
            Map<String, UUID> waiting,
            int seq) {

        public State {
            waiting = Map.copyOf(waiting);
        }

        /** Nothing happened to it yet. */
        static final State NEW =
                new State(Flow.Phase.UNASSIGNED, null, false, null, null, "", null, "", null, Map.of(), 0);

        /** The same going on in another ticket; null for none. */
        State into(@Nullable UUID other) {
            return other == null
                    ? this
                    : new State(phase, due, late, settled, closed, outcome, score, leadName, other, waiting, seq);
        }

        State waiting(Map<String, UUID> open) {
            return new State(phase, due, late, settled, closed, outcome, score, leadName, mergedInto, open, seq);
        }
    }

    /** The same with the number that the database gave it. */
    Ticket numbered(String given) {
        return with(given, state);
    }

    /** The same as it stands after something more happened. */
    Ticket in(State other) {
        return with(number, other);
    }

    private Ticket with(String given, State other) {
        return new Ticket(
                id,
                given,
                course,
                procedure,
                where,
                category,
                title,
                form,
                source,
                urgent,
                important,
                confidential,
                opened,
                parent,
                simulated,
                other);
    }

    public int seq() {
        return state.seq();
    }

    /** When and why nothing more is to be done. */
    public record Closed(Instant at, Happening.Ending ending) {}

    /** On which way it came. */
    public enum Source {
        OFFICE,
        GRID,
        RESIDENT,
        PROGRAM
    }

    public boolean isOpen() {
        return state.closed() == null;
    }

    /** The address of its page. */
    public String link() {
        return "/tickets/" + id;
    }
}
