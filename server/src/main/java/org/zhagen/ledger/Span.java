package org.zhagen.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.zhagen.kernel.document.Code;

/** How long a task of the year runs, from long to short. Weeks begin on Mondays. */
public enum Span {
    YEAR,
    QUARTER,
    MONTH,
    WEEK;

    public String id() {
        return Code.kebab(this);
    }

    /** Whether it is a part of another one. */
    public boolean isFinerThan(Span other) {
        return ordinal() > other.ordinal();
    }

    /** The stretch of this length in which a day lies. */
    public Term of(LocalDate day) {
        LocalDate first = first(day);
        return switch (this) {
            case YEAR -> new Term(this, first, first.plusYears(1).minusDays(1));
            case QUARTER -> new Term(this, first, first.plusMonths(3).minusDays(1));
            case MONTH -> new Term(this, first, first.plusMonths(1).minusDays(1));
            case WEEK -> new Term(this, first, first.plusDays(6));
        };
    }

    private LocalDate first(LocalDate day) {
        return switch (this) {
            case YEAR -> day.withDayOfYear(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case MONTH -> day.withDayOfMonth(1);
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        };
    }
}
