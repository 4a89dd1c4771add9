package org.zhagen.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.intake.IntakeCode;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.office.Table;

/** Reads tables of the directory into rows; their columns may have their Chinese or their English titles, in any order. */
@Component
class TableColumns {

    /** What every ledger has, and no import needs. */
    private static final Set<String> PASSED_OVER = Set.of("序号", "备注");

    private final MessageSource words;

    TableColumns(MessageSource words) {
        this.words = words;
    }

    /**
     * What was read.
     *
     * @param rows empty when the table can't be used
     * @param findings about its columns
     */
    record Read(List<ImportRow> rows, List<Finding> findings) {}

    Read read(DirectoryTable kind, String file, Table table) {
        Map<String, String> titles = titles(kind);
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            String title = table.header().get(i);
            String column = titles.get(title);
            if (column != null) {
                columns.putIfAbsent(column, i);
            } else if (!title.isEmpty() && !PASSED_OVER.contains(title)) {
                findings.add(
                        Finding.of(IntakeCode.IMPORT_COLUMN_UNKNOWN, new Place(file, table.headerRow(), i + 1), title)
                                .maybe(Nearest.to(title, titles.keySet())));
            }
        }
        List<String> missing = kind.columns().stream()
                .filter(column -> column.isNeeded() && !columns.containsKey(column.name()))
                .map(column -> title(titles, column.name()))
                .toList();
        if (!missing.isEmpty()) {
            findings.add(Finding.of(
                    IntakeCode.IMPORT_COLUMN_MISSING,
                    new Place(file, table.headerRow(), 1),
                    String.join("、", missing)));
            return new Read(List.of(), findings);
        }
        List<ImportRow> rows = table.rows().stream()
                .map(row -> new ImportRow(file, row.number(), row.cells(), columns))
                .toList();
        return new Read(rows, findings);
    }

    private static String title(Map<String, String> titles, String column) {
        return titles.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .sorted((a, b) -> b.compareTo(a))
                .findFirst()
                .orElse(column);
    }

    /** The columns by their titles in both languages. */
    Map<String, String> titles(DirectoryTable kind) {
        Map<String, String> titles = new HashMap<>();
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            kind.columns()
                    .forEach(column -> titles.put(
                            words.getMessage("directory.column." + column.name(), null, language), column.name()));
        }
        return titles;
    }
}
