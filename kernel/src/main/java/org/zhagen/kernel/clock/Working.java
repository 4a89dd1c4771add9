package org.zhagen.kernel.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Office hours of working days.
 *
 * <p>An allowance of hours runs on in office hours from the moment that it begins. One of whole days is counted as the Civil Code
 * says (《中华人民共和国民法典》第二百零一条、第二百零三条): the day on which it begins does not count, and the last day ends when business
 * ends; only working days count. So 3d given on a Friday end on Wednesday at the close of business. What is not a multiple of
 * 24 hours is an allowance of hours.
 */
public record Working(WorkingDays days, OfficeHours hours, ZoneId zone) implements Calendar {

    private static final Duration DAY = Duration.ofDays(1);

    @Override
    public Duration counted(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return Duration.ZERO;
        }
        LocalDate last = until.atZone(zone).toLocalDate();
        Duration sum = Duration.ZERO;
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (days.works(day)) {
                for (OfficeHours.Span span : hours.spans()) {
                    Instant begin = later(at(day, span.from()), from);
                    Instant end = earlier(at(day, span.until()), until);
                    sum = begin.isBefore(end) ? sum.plus(Duration.between(begin, end)) : sum;
                }
            }
        }
        return sum;
    }

    @Override
    public Instant after(Instant from, Duration counted) {
        if (counted.isZero() || counted.isNegative()) {
            return from;
        }
        Duration left = counted;
        for (LocalDate day = from.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
            if (!days.works(day)) {
                continue;
            }
            for (OfficeHours.Span span : hours.spans()) {
                Instant begin = later(at(day, span.from()), from);
                Duration here = Duration.between(begin, at(day, span.until()));
                if (here.compareTo(left) >= 0) {
                    return begin.plus(left);
                }
                left = here.isNegative() ? left : left.minus(here);
            }
        }
    }

    @Override
    public Instant due(Instant from, Duration within) {
        boolean wholeDays = !within.isZero() && within.toSeconds() % DAY.toSeconds() == 0;
        return wholeDays ? closing(from, within.toDays()) : after(from, within);
    }

    private Instant closing(Instant from, long workingDays) {
        LocalDate day = from.atZone(zone).toLocalDate();
        for (long left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            left -= days.works(day) ? 1 : 0;
        }
        return at(day, hours.closing());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
