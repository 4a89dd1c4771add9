package org.zhagen.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total how many rows there are in all, counted up to {@link #COUNTED}: no page needs to know more, and counting
 *     further would cost as much as reading
 */
public record Listing<T>(List<T> rows, int total, Paging paging) {

    public static final int COUNTED = 1_000;

    public Listing {
        rows = List.copyOf(rows);
    }

    public <R> Listing<R> map(Function<? super T, ? extends R> function) {
        return new Listing<>(rows.stream().<R>map(function).toList(), total, paging);
    }

    /** Whether there are more rows than were counted. */
    public boolean more() {
        return total >= COUNTED;
    }

    public int pages() {
        return Math.max(1, (total + paging.size() - 1) / paging.size());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public int firstRow() {
        return rows.isEmpty() ? 0 : paging.offset() + 1;
    }

    public int lastRow() {
        return paging.offset() + rows.size();
    }
}
