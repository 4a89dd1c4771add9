package org.zhagen.web;

import java.util.List;

/**
 * A card of somebody's day.
 *
 * @param title the key of its words
 * @param count how many there are in all; {@link Listing#COUNTED} stands for that many or more, and 0 where it says nothing
 * @param tone {@code bad} for what is late, {@code warn} for what waits, {@code neutral} for what is to be known
 * @param href the page with all of them
 * @param more the key of the words of the link to it
 */
public record DayCard(String title, int count, Tone tone, List<Line> lines, String href, String more) {

    public DayCard {
        lines = List.copyOf(lines);
    }

    /** How much a card asks for attention. */
    public enum Tone {
        BAD,
        WARN,
        NEUTRAL
    }

    /**
     * One thing, one click away; the words themselves.
     *
     * @param badge few words on how urgent it is; empty for none
     * @param note what else is to be known; empty for nothing
     */
    public record Line(String text, String href, String badge, Tone tone, String note) {

        public static Line of(String text, String href, String note) {
            return new Line(text, href, "", Tone.NEUTRAL, note);
        }
    }

    /** The count in words, with a plus where it goes on. */
    public String counted() {
        return count >= Listing.COUNTED ? Listing.COUNTED + "+" : String.valueOf(count);
    }
}
