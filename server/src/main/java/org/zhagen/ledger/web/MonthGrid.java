package org.zhagen.ledger.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhagen.ledger.Span;
import org.zhagen.ledger.TaskLine;
import org.zhagen.ledger.Term;

/** The days of a month in weeks, with what is due on them. */
final class MonthGrid {

    /** How many tasks a day shows before it says how many more there are. */
    private static final int SHOWN = 4;

    private MonthGrid() {}

    /**
     * A day.
     *
     * @param inside whether it is of the month
     * @param more how many were left out
     */
    record Day(LocalDate date, boolean inside, boolean today, List<TaskLine> lines, int more) {

        public boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    static List<List<Day>> of(Term month, LocalDate today, List<TaskLine> lines) {
        Map<LocalDate, List<TaskLine>> byDay =
                lines.stream().collect(Collectors.groupingBy(line -> line.task().due()));
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate monday = Span.WEEK.of(month.first()).first();
                !monday.isAfter(month.last());
                monday = monday.plusWeeks(1)) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate date = monday.plusDays(i);
                boolean inside = month.contains(date);
                List<TaskLine> due = inside ? byDay.getOrDefault(date, List.of()) : List.of();
                week.add(new Day(
                        date,
                        inside,
                        date.equals(today),
                        due.stream().limit(SHOWN).toList(),
                        Math.max(0, due.size() - SHOWN)));
            }
            weeks.add(List.copyOf(week));
        }
        return List.copyOf(weeks);
    }
}
