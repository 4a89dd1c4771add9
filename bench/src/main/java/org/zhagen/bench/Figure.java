package org.zhagen.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * A measured duration in milliseconds.
 *
 * @param low the quickest repetition
 * @param high the slowest repetition
 * @param repetitions how often it was measured
 */
record Figure(String what, double median, double low, double high, long repetitions) {

    static Figure of(String what, Collection<RunResult> results, String benchmark) {
        Statistics measured = results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not measured: " + benchmark))
                .getPrimaryResult()
                .getStatistics();
        return new Figure(what, measured.getPercentile(50), measured.getMin(), measured.getMax(), measured.getN());
    }

    static Figure of(String what, double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new Figure(what, median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    /** The same work so many times. */
    Figure times(double factor) {
        return new Figure(what, median * factor, low * factor, high * factor, repetitions);
    }

    /** How many times as long as another. */
    String over(Figure other) {
        return String.format(Locale.ROOT, "%,.1f ×", median / other.median);
    }

    /** A line of a Markdown table; the last cell is free. */
    String line(String remark) {
        return String.format(
                Locale.ROOT, "| %s | %,.2f | %,.2f – %,.2f | %d | %s |", what, median, low, high, repetitions, remark);
    }
}
