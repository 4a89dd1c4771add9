package org.zhagen.kernel.practice;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whole months for which something was counted.
 *
 * @param last included; not before {@code first}
 */
public record Period(YearMonth first, YearMonth last) {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-年.](\\d{1,2})月?");
    private static final Pattern MONTHS = Pattern.compile("(\\d{4})年(\\d{1,2})月?[-–—~～至到](\\d{1,2})月");
    private static final Pattern PART = Pattern.compile("(\\d{4})(?:年|-)?(Q[1-4]|H[12]|[一二三四]季度|第[一二三四]季度|上半年|下半年)");
    private static final String QUARTERS = "一二三四";

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period ends before it begins: " + first + " to " + last);
        }
    }

    /**
     * Reads 2023, 2023年, 2023-05, 2023年5月, 2023-05/2024-04, 2023年1-6月, 2023-Q1, 2023年一季度, 2023-H1, 2023年上半年;
     * empty where the text is nothing of the kind.
     */
    public static Optional<Period> parse(String text) {
        String plain = text.strip().replace(" ", "");
        int slash = plain.indexOf('/');
        if (slash >= 0) {
            return month(plain.substring(0, slash))
                    .flatMap(first -> month(plain.substring(slash + 1)).flatMap(last -> of(first, last)));
        }
        return year(plain)
                .or(() -> month(plain).flatMap(month -> of(month, month)))
                .or(() -> months(plain))
                .or(() -> part(plain));
    }

    private static Optional<Period> year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.matches() ? span(year.group(1), 1, 12) : Optional.empty();
    }

    private static Optional<YearMonth> month(String text) {
        Matcher month = MONTH.matcher(text);
        return month.matches()
                ? span(month.group(1), Integer.parseInt(month.group(2)), Integer.parseInt(month.group(2)))
                        .map(Period::first)
                : Optional.empty();
    }

    private static Optional<Period> months(String text) {
        Matcher months = MONTHS.matcher(text);
        return months.matches()
                ? span(months.group(1), Integer.parseInt(months.group(2)), Integer.parseInt(months.group(3)))
                : Optional.empty();
    }

    private static Optional<Period> part(String text) {
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            return Optional.empty();
        }
        String name = part.group(2);
        if (name.startsWith("H") || name.endsWith("半年")) {
            int first = name.equals("H1") || name.equals("上半年") ? 1 : 7;
            return span(part.group(1), first, first + 5);
        }
        int quarter =
                name.startsWith("Q") ? name.charAt(1) - '0' : QUARTERS.indexOf(name.charAt(name.length() - 3)) + 1;
        return span(part.group(1), quarter * 3 - 2, quarter * 3);
    }

    private static Optional<Period> span(String year, int first, int last) {
        return first >= 1 && last <= 12
                ? of(
                        YearMonth.of(Integer.parseInt(year), first),
                        first > last ? null : YearMonth.of(Integer.parseInt(year), last))
                : Optional.empty();
    }

    private static Optional<Period> of(YearMonth first, @Nullable YearMonth last) {
        return last == null || last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
    }

    /** How many months, at least 1. */
    public int months() {
        return (last.getYear() - first.getYear()) * 12 + last.getMonthValue() - first.getMonthValue() + 1;
    }

    /** Whether both are equally long and begin in the same month of the year, so that the seasons are the same. */
    public boolean sameSeason(Period other) {
        return months() == other.months() && first.getMonth() == other.first.getMonth();
    }

    /** A form that {@link #parse} reads: 2023, 2023-05 or 2023-05/2024-04. */
    @Override
    public String toString() {
        if (first.equals(last)) {
            return first.toString();
        }
        boolean year = first.getYear() == last.getYear() && months() == 12;
        return year ? String.valueOf(first.getYear()) : first + "/" + last;
    }
}
