package org.zhagen.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns raw rows into a table: the first row that is not empty becomes the header, the rest is aligned to it. Where titles are
 * expected, rows above the one that has them are left out, as a ledger has its own title there.
 */
final class TableBuilder {
    /** How many rows may stand above the header. */
    private static final int ABOVE = 10;

    private static final int TITLES = 2;

    private final String source;
    private final ProblemList problems;
    private final Set<String> titles;
    private final List<Raw> above = new ArrayList<>();
    private final List<Table.Row> rows = new ArrayList<>();
    private @Nullable List<String> header;
    private int width;
    private int headerRow;
    private boolean[] untitled = {};

    TableBuilder(String source, ProblemList problems, Set<String> titles) {
        this.source = source;
        this.problems = problems;
        this.titles = Set.copyOf(titles);
    }

    /** A row that may stand above the header. */
    private record Raw(int number, List<@Nullable String> cells) {}

    /** Takes one row of {@code count} cells; cells are trimmed, null where empty. The array is copied. */
    void row(int number, @Nullable String[] cells, int count) {
        int used = count;
        while (used > 0 && cells[used - 1] == null) {
            used--;
        }
        if (used == 0) {
            return;
        }
        if (header != null) {
            data(number, cells, used);
        } else if (titles.isEmpty() || isHeader(cells, used)) {
            header(number, cells, used);
        } else {
            above.add(new Raw(number, new ArrayList<>(Arrays.asList(cells).subList(0, used))));
            if (above.size() > ABOVE) {
                firstIsHeader();
            }
        }
    }

    private boolean isHeader(@Nullable String[] cells, int used) {
        return Arrays.stream(cells, 0, used)
                        .filter(cell -> cell != null && titles.contains(cell))
                        .count()
                >= Math.min(TITLES, titles.size());
    }

    /** No row has the titles, so that the table is read as it stands; the caller says which are missing. */
    private void firstIsHeader() {
        List<Raw> waiting = List.copyOf(above);
        above.clear();
        for (Raw raw : waiting) {
            @Nullable String[] cells = raw.cells.toArray(new @Nullable String[0]);
            if (header == null) {
                header(raw.number, cells, cells.length);
            } else {
                data(raw.number, cells, cells.length);
            }
        }
    }

    private void header(int number, @Nullable String[] cells, int used) {
        List<String> titles = new ArrayList<>(used);
        Map<String, Integer> seen = new HashMap<>();
        untitled = new boolean[used];
        for (int i = 0; i < used; i++) {
            String title = cells[i];
            titles.add(title == null ? "" : title);
            untitled[i] = title == null;
            Integer first = title == null ? null : seen.putIfAbsent(title, i + 1);
            if (first != null) {
                throw new Refusal(
                        TableProblem.at(TableProblem.Code.DUPLICATE_HEADER, number, i + 1, title, first.toString()));
            }
        }
        header = titles;
        width = used;
        headerRow = number;
    }

    private void data(int number, @Nullable String[] cells, int used) {
        if (rows.size() == TableReader.MAX_ROWS) {
            throw new Refusal(TableProblem.at(
                    TableProblem.Code.TOO_MANY_ROWS, number, 0, null, Integer.toString(TableReader.MAX_ROWS)));
        }
        for (int i = width; i < used; i++) {
            if (cells[i] != null) {
                problems.add(TableProblem.at(
                        TableProblem.Code.TOO_MANY_CELLS, number, i + 1, cells[i], Integer.toString(width)));
            }
        }
        for (int i = 0; i < Math.min(used, width); i++) {
            if (untitled[i] && cells[i] != null) {
                problems.add(TableProblem.at(TableProblem.Code.UNTITLED_COLUMN, headerRow, i + 1, cells[i]));
                untitled[i] = false;
            }
        }
        @Nullable String[] own = Arrays.copyOf(cells, width);
        Arrays.fill(own, Math.min(used, width), width, null);
        rows.add(new Table.Row(number, Collections.unmodifiableList(Arrays.<@Nullable String>asList(own))));
    }

    TableRead build() {
        if (header == null) {
            firstIsHeader();
        }
        if (header == null) {
            return new TableRead.Refused(TableProblem.file(TableProblem.Code.EMPTY));
        }
        return new TableRead.Ok(new Table(source, headerRow, header, rows), problems.all());
    }
}
