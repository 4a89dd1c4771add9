package org.zhagen.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.office.Table;

/**
 * Reads an uploaded table into rows by the titles of its columns, which may stand in any order.
 *
 * @param passedOver titles of columns that nobody reads, and nobody is told of
 */
public record TableColumns(List<Column> columns, Set<String> passedOver) {

    public TableColumns {
        columns = List.copyOf(columns);
        passedOver = Set.copyOf(passedOver);
    }

    /**
     * A column.
     *
     * @param name by which rows are asked for it
     * @param isNeeded whether a table without it can't be used
     * @param titles that it may have; by the first one people are told that it is missing
     */
    public record Column(String name, boolean isNeeded, List<String> titles) {

        public Column {
            titles = List.copyOf(titles);
        }

        /** A column with its Chinese and its English title. */
        public static Column of(MessageSource words, String key, String name, boolean isNeeded) {
            return new Column(
                    name, isNeeded, List.of(title(words, key, Locale.CHINESE), title(words, key, Locale.ENGLISH)));
        }

        private static String title(MessageSource words, String key, Locale language) {
            return Objects.requireNonNull(words.getMessage(key, null, key, language));
        }
    }

    /** Whether a table has more rows than can come in at once; the plan then knows it. */
    public static boolean isLong(String file, Table table, int most, ImportPlan plan) {
        if (table.rows().size() <= most) {
            return false;
        }
        plan.remark(
                Finding.of(IntakeCode.IMPORT_LONG, Place.of(file), table.rows().size(), most));
        return true;
    }

    /** The names of the columns by their titles. */
    public Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>();
        columns.forEach(column -> column.titles().forEach(title -> titles.put(title, column.name())));
        return titles;
    }

    /** The rows; none when the table can't be used, and the plan knows why. */
    public List<ImportRow> rows(String file, Table table, ImportPlan plan) {
        Map<String, Integer> places = places(file, table, plan);
        List<String> missing = columns.stream()
                .filter(column -> column.isNeeded() && !places.containsKey(column.name()))
                .map(column -> column.titles().getFirst())
                .toList();
        if (!missing.isEmpty()) {
            plan.remark(Finding.of(
                    IntakeCode.IMPORT_COLUMN_MISSING,
                    new Place(file, table.headerRow(), 1),
                    String.join("、", missing)));
            return List.of();
        }
        return table.rows().stream()
                .map(row -> new ImportRow(file, row.number(), row.cells(), places))
                .toList();
    }

    /** Where the columns stand; the plan knows of those that nobody knows. */
    private Map<String, Integer> places(String file, Table table, ImportPlan plan) {
        Map<String, String> titles = titles();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            String title = table.header().get(i);
            String column = titles.get(title);
            if (column != null) {
                places.putIfAbsent(column, i);
            } else if (!title.isEmpty() && !passedOver.contains(title)) {
                plan.remark(
                        Finding.of(IntakeCode.IMPORT_COLUMN_UNKNOWN, new Place(file, table.headerRow(), i + 1), title)
                                .maybe(Nearest.to(title, titles.keySet())));
            }
        }
        return places;
    }
}
