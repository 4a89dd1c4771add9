package org.zhagen.ticket;

import java.util.List;
import org.zhagen.web.Listing;

/**
 * Open tickets by how urgent and how important they are.
 *
 * @param quadrants four: urgent and important, important, urgent, neither
 */
public record TicketMatrix(List<Quadrant> quadrants) {

    public TicketMatrix {
        quadrants = List.copyOf(quadrants);
    }

    /** One of the four. */
    public record Quadrant(boolean urgent, boolean important, Listing<TicketLine> tickets) {

        /** As it stands in forms: {@code urgent-important}, {@code important}, {@code urgent} or {@code neither}. */
        public String id() {
            return id(urgent, important);
        }

        public static String id(boolean urgent, boolean important) {
            if (urgent) {
                return important ? "urgent-important" : "urgent";
            }
            return important ? "important" : "neither";
        }
    }
}
