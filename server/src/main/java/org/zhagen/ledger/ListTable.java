package org.zhagen.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.IntakeCode;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.office.Table;

/** Reads uploaded lists into rows; their columns may have their Chinese or their English titles, in any order. */
@Component
class ListTable {

    /** How many rows a list may have; a convention of ours. */
    static final int MOST = 2_000;

    /** What every ledger has, and nobody reads. */
    private static final Set<String> PASSED_OVER = Set.of("序号");

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final MessageSource words;

    ListTable(MessageSource words) {
        this.words = words;
    }

    /**
     * A row.
     *
     * @param number as people see it in the file
     */
    record Row(String file, int number, List<@Nullable String> cells, Map<String, Integer> columns) {

        /** What stands in a column; empty when nothing does, or there is no such column. */
        String get(String column) {
            Integer at = columns.get(column);
            String text = at == null ? null : cells.get(at);
            return text == null ? "" : text;
        }

        boolean has(String column) {
            return columns.containsKey(column);
        }

        /** Findings about fields as ones about the cells that hold them. */
        List<Finding> at(List<Finding> findings, Map<String, String> fields) {
            return findings.stream()
                    .map(finding -> {
                        String field = finding.at().file();
                        int cell = columns.getOrDefault(fields.getOrDefault(field, field), 0) + 1;
                        return new Finding(
                                finding.code(), new Place(file, number, cell), finding.args(), finding.maybe());
                    })
                    .toList();
        }
    }

    /** The rows; none when the table can't be used, and the plan knows why. */
    List<Row> rows(LedgerTable kind, String file, Table table, ImportPlan plan) {
        return rows(kind, file, table, plan, Map.of());
    }

    /**
     * The same with columns that not every table of the kind has.
     *
     * @param further their names, by their titles
     */
    List<Row> rows(LedgerTable kind, String file, Table table, ImportPlan plan, Map<String, String> further) {
        if (table.rows().size() > MOST) {
            plan.remark(Finding.of(
                    IntakeCode.IMPORT_LONG, Place.of(file), table.rows().size(), MOST));
            return List.of();
        }
        Map<String, String> titles = new HashMap<>(further);
        titles.putAll(titles(kind));
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            String title = table.header().get(i);
            String column = titles.get(title);
            if (column != null) {
                columns.putIfAbsent(column, i);
            } else if (!title.isEmpty() && !PASSED_OVER.contains(title)) {
                plan.remark(
                        Finding.of(IntakeCode.IMPORT_COLUMN_UNKNOWN, new Place(file, table.headerRow(), i + 1), title)
                                .maybe(Nearest.to(title, titles.keySet())));
            }
        }
        List<String> missing = missing(kind, columns);
        if (!missing.isEmpty()) {
            plan.remark(Finding.of(
                    IntakeCode.IMPORT_COLUMN_MISSING,
                    new Place(file, table.headerRow(), 1),
                    String.join("、", missing)));
            return List.of();
        }
        return table.rows().stream()
                .map(row -> new Row(file, row.number(), row.cells(), columns))
                .toList();
    }

    private List<String> missing(LedgerTable kind, Map<String, Integer> columns) {
        List<String> missing = new ArrayList<>();
        kind.columns().stream()
                .filter(column -> column.isNeeded() && !columns.containsKey(column.name()))
                .forEach(column -> missing.add(word("ledger.column." + column.name(), Locale.CHINESE)));
        return missing;
    }

    /** The columns by their titles in both languages. */
    Map<String, String> titles(LedgerTable kind) {
        Map<String, String> titles = new HashMap<>();
        LANGUAGES.forEach(language -> kind.columns()
                .forEach(column -> titles.put(word("ledger.column." + column.name(), language), column.name())));
        return titles;
    }

    /** What a cell says in both languages, by its words and its id. */
    <E extends Enum<E>> Map<String, E> meanings(E[] constants, String words) {
        Map<String, E> meanings = new HashMap<>();
        for (E constant : constants) {
            String id = constant.name().toLowerCase(Locale.ROOT);
            meanings.put(id, constant);
            LANGUAGES.forEach(language -> meanings.put(word(words + "." + id, language), constant));
        }
        return meanings;
    }

    /** Whether a cell says yes; empty is no. */
    boolean yes(Row row, String column, Written written) {
        String text = row.get(column);
        boolean yes = LANGUAGES.stream()
                .anyMatch(language -> word("ledger.yes", language).equalsIgnoreCase(text));
        boolean no = text.isEmpty()
                || LANGUAGES.stream()
                        .anyMatch(language -> word("ledger.no", language).equalsIgnoreCase(text));
        if (!yes && !no) {
            written.wrong(LedgerCode.NOT_YES_OR_NO, column, text);
        }
        return yes;
    }

    String word(String key, Locale language) {
        return Objects.requireNonNull(words.getMessage(key, null, key, language));
    }
}
