package org.zhagen.work;

import java.util.List;

/**
 * How much waits in a jurisdiction, and how much of it is late: by places, never by people. Each number is counted up to
 * a bound.
 *
 * @param own what is at the jurisdiction itself and not below it
 * @param below one row for each region of the next level in which something waits, in the order of their codes
 */
public record Totals(Row own, List<Row> below) {

    public Totals {
        below = List.copyOf(below);
    }

    /**
     * One place.
     *
     * @param region its digits; empty for the whole country
     * @param open what waits there or is being worked on
     * @param late of it, whose due time is over
     */
    public record Row(String region, int open, int late) {}
}
