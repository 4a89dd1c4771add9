package org.zhagen.portal.open311;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.zhagen.portal.ProgramCode;

/**
 * From when to when is asked ("start_date", "end_date"): the most recent 90 days where nothing is said, and never more than 90 days.
 */
record Span(Instant from, Instant to) {

    private static final Duration LONGEST = Duration.ofDays(90);

    static Span of(Asked asked, Instant now) {
        Optional<Instant> start = asked.moment("start_date");
        Optional<Instant> end = asked.moment("end_date");
        Instant to = end.orElseGet(() -> start.map(from -> from.plus(LONGEST))
                .filter(last -> last.isBefore(now))
                .orElse(now));
        Instant from = start.orElseGet(() -> to.minus(LONGEST));
        if (from.isBefore(to.minus(LONGEST)) || (from.isAfter(to) && end.isPresent())) {
            throw Wrong.bad(ProgramCode.SPAN_WRONG, "start_date");
        }
        return new Span(from, to);
    }
}
