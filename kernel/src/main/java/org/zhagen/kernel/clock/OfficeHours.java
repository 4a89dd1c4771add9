package org.zhagen.kernel.clock;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * When an office works on a working day.
 *
 * @param spans from–until, one after the other, within one day; at least one
 */
public record OfficeHours(List<Span> spans) {

    /** Eight hours with a pause at noon, as most offices of counties have it; a convention until a place says its own. */
    public static final OfficeHours USUAL = new OfficeHours(List.of(
            new Span(LocalTime.of(8, 30), LocalTime.of(12, 0)), new Span(LocalTime.of(13, 30), LocalTime.of(18, 0))));

    /** Without the end itself. */
    public record Span(LocalTime from, LocalTime until) {
        public Span {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("from " + from + " until " + until);
            }
        }
    }

    public OfficeHours {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("an office that never works");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).until())) {
                throw new IllegalArgumentException("spans overlap: " + spans);
            }
        }
    }

    /** How much is worked on a working day. */
    public Duration perDay() {
        return spans.stream()
                .map(span -> Duration.between(span.from(), span.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** When business of a day ends. */
    public LocalTime closing() {
        return spans.getLast().until();
    }
}
