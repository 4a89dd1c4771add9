package org.zhagen.web;

import java.util.List;

/**
 * Figures to be drawn, and shown as a table as well.
 *
 * @param kind {@code line}, {@code bar}, {@code stack} or {@code pie}
 * @param caption what is shown, with its unit; the words themselves
 * @param heads the first is about the points, such as months; each further one is a series
 * @param rows the name of a point, then a number for each series; a missing number is null or a dash
 */
public record Chart(String kind, String caption, List<String> heads, List<? extends List<?>> rows) {
    public Chart {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }
}
