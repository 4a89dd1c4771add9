package org.zhagen.ledger.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.zhagen.ledger.Span;
import org.zhagen.ledger.TaskLine;
import org.zhagen.ledger.TaskTree;
import org.zhagen.ledger.Term;

/**
 * Tasks as bars over the days of a window. Lengths are in thousandths of the window.
 *
 * @param ticks where the parts of the window begin, with the first of them
 * @param now where today is; -1 outside
 */
record GanttBars(List<Bar> bars, List<Tick> ticks, int now) {

    private static final int WIDE = 1_000;

    /** So many bars are drawn. */
    private static final int MOST = 200;

    /**
     * A task.
     *
     * @param depth 0 for a goal
     * @param length at least 4, so that a day is seen
     * @param filled how much of the length is done
     */
    record Bar(TaskLine line, int depth, int at, int length, int filled) {}

    /** Where a part of the window begins. */
    record Tick(int at, Term term) {}

    static GanttBars of(Term window, LocalDate today, List<TaskTree> trees) {
        List<Bar> bars = new ArrayList<>();
        trees.forEach(tree -> add(window, tree, 0, bars));
        int now = window.contains(today) ? at(window, today) : -1;
        return new GanttBars(bars.stream().limit(MOST).toList(), ticks(window), now);
    }

    private static void add(Term window, TaskTree tree, int depth, List<Bar> bars) {
        TaskLine line = tree.line();
        LocalDate first = line.task().term().first();
        LocalDate due = line.task().due();
        LocalDate last = due.isBefore(first) ? first : due;
        if (!first.isAfter(window.last()) && !last.isBefore(window.first())) {
            int from = at(window, first.isBefore(window.first()) ? window.first() : first);
            int to = at(window, (last.isAfter(window.last()) ? window.last() : last).plusDays(1));
            int length = Math.max(4, to - from);
            bars.add(new Bar(line, depth, from, length, length * percent(line) / 100));
        }
        tree.parts().forEach(part -> add(window, part, depth + 1, bars));
    }

    private static int percent(TaskLine line) {
        if (line.isDivided()) {
            return line.progress().percent();
        }
        return line.mark().equals("done") ? 100 : 0;
    }

    private static int at(Term window, LocalDate day) {
        long days = ChronoUnit.DAYS.between(window.first(), window.last()) + 1;
        return (int) (ChronoUnit.DAYS.between(window.first(), day) * WIDE / days);
    }

    private static List<Tick> ticks(Term window) {
        Span part = window.span() == Span.MONTH ? Span.WEEK : Span.MONTH;
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = window.first();
        while (!day.isAfter(window.last())) {
            Term term = part.of(day);
            ticks.add(new Tick(at(window, day), term));
            day = term.last().plusDays(1);
        }
        return ticks;
    }
}
