package org.zhagen.ticket.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** Lengths of time in words. */
final class Spans {

    /** Up to here people count in hours: 2, 24 and 72 hours are how rules are written. */
    private static final long HOURS = 72;

    private final MessageSource words;
    private final Locale language;

    Spans(MessageSource words, Locale language) {
        this.words = words;
        this.language = language;
    }

    /**
     * An allowance as a rule says it: 2 hours, 72 hours, 5 working days.
     *
     * @param working whether only working days count; whole days are then days of work
     */
    public String allowed(Duration within, boolean working) {
        boolean days = within.toHours() % 24 == 0 && (working || within.toHours() > HOURS);
        if (days && !within.isZero()) {
            return text(working ? "working-days" : "days", within.toDays());
        }
        String plain = length(within);
        return working ? text("working-time", plain) : plain;
    }

    /** A length of time: 1 day 3 hours, 2 hours 5 minutes. Below a minute nothing is said but that. */
    public String length(Duration length) {
        Duration whole = length.abs();
        List<String> parts = new ArrayList<>();
        long days = whole.toHours() > HOURS ? whole.toDays() : 0;
        long hours = whole.toHours() - 24 * days;
        if (days > 0) {
            parts.add(text("days", days));
        }
        if (hours > 0) {
            parts.add(text("hours", hours));
        }
        if (days == 0 && whole.toMinutesPart() > 0) {
            parts.add(text("minutes", whole.toMinutesPart()));
        }
        return parts.isEmpty() ? text("moment") : String.join(" ", parts);
    }

    private String text(String key, Object... values) {
        return Objects.requireNonNull(words.getMessage("ticket.span." + key, values, language));
    }
}
