package org.zhagen.ledger;

import java.time.LocalDate;

/** A stretch of days; both are inclusive. */
public record Term(Span span, LocalDate first, LocalDate last) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** What of it lies within another one: the week that runs into the next month ends with the month. */
    Term within(Term other) {
        return new Term(
                span, first.isBefore(other.first) ? other.first : first, last.isAfter(other.last) ? other.last : last);
    }
}
