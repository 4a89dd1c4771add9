package org.zhagen.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.zhagen.kernel.playbook.Every;

/**
 * Months for which a figure is given.
 *
 * @param first the first one
 * @param months 1, 3, 6 or 12
 */
public record Period(YearMonth first, int months) {

    public static Period month(YearMonth month) {
        return new Period(month, 1);
    }

    /** The one in which a month lies. What is counted more often than each month is given by months. */
    public static Period of(Every every, YearMonth month) {
        int months = switch (every) {
            case EVENT, DAY, WEEK, MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
        };
        int begins = (month.getMonthValue() - 1) / months * months + 1;
        return new Period(month.withMonth(begins), months);
    }

    /** The last ones up to this one, the earliest first. */
    public List<Period> last(int number) {
        List<Period> all = new ArrayList<>();
        for (int back = number - 1; back >= 0; back--) {
            all.add(new Period(first.minusMonths((long) back * months), months));
        }
        return all;
    }

    /** The moment at which its first one begins. */
    public Instant start(ZoneId zone) {
        return first.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** The moment behind its last one. */
    public Instant end(ZoneId zone) {
        return first.plusMonths(months).atDay(1).atStartOfDay(zone).toInstant();
    }

    /** The last day of its last one. */
    public LocalDate lastDay() {
        return first.plusMonths(months).atDay(1).minusDays(1);
    }

    /** Such as 2026-10, 2026 Q3, 2026 H1 or 2026. */
    public String label() {
        int number = (first.getMonthValue() - 1) / months + 1;
        return switch (months) {
            case 1 -> first.toString();
            case 3 -> String.format(Locale.ROOT, "%d Q%d", first.getYear(), number);
            case 6 -> String.format(Locale.ROOT, "%d H%d", first.getYear(), number);
            default -> Integer.toString(first.getYear());
        };
    }

    /** The first days of its months, as the database takes them. */
    String[] days() {
        return IntStream.range(0, months)
                .mapToObj(first::plusMonths)
                .map(month -> month.atDay(1))
                .map(LocalDate::toString)
                .toArray(String[]::new);
    }
}
