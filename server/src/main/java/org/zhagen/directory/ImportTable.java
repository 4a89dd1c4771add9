package org.zhagen.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.office.Table;
import org.zhagen.office.TableRead;
import org.zhagen.office.TableReader;

/** Reads an uploaded file into rows; its columns may have their Chinese or their English titles, in any order. */
@Component
class ImportTable {

    /** What every ledger has, and no import needs. */
    private static final Set<String> PASSED_OVER = Set.of("序号", "备注");

    private final MessageSource words;

    ImportTable(MessageSource words) {
        this.words = words;
    }

    /**
     * What was read.
     *
     * @param rows empty when the file can't be used
     * @param findings about the file, its columns and single cells
     */
    record Read(List<ImportRow> rows, List<Finding> findings) {}

    Read read(ImportKind kind, String file, byte[] content) {
        Map<String, String> titles = titles(kind);
        return switch (table(file, content, titles.keySet())) {
            case TableRead.Refused refused ->
                new Read(List.of(), List.of(refused.problem().finding(file)));
            case TableRead.Ok(Table table, var problems) -> {
                List<Finding> findings = new ArrayList<>();
                problems.forEach(problem -> findings.add(problem.finding(file)));
                yield rows(kind, file, table, titles, findings);
            }
        };
    }

    private static TableRead table(String file, byte[] content, Set<String> titles) {
        try {
            Path copy = Files.createTempFile("import-", ending(file));
            try {
                Files.write(copy, content);
                return TableReader.read(copy, titles);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String ending(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") ? ".csv" : lower.endsWith(".xlsx") ? ".xlsx" : ".unknown";
    }

    private static Read rows(
            ImportKind kind, String file, Table table, Map<String, String> titles, List<Finding> findings) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            String title = table.header().get(i);
            String column = titles.get(title);
            if (column != null) {
                columns.putIfAbsent(column, i);
            } else if (!title.isEmpty() && !PASSED_OVER.contains(title)) {
                findings.add(Finding.of(
                                DirectoryCode.IMPORT_COLUMN_UNKNOWN, new Place(file, table.headerRow(), i + 1), title)
                        .maybe(Nearest.to(title, titles.keySet())));
            }
        }
        List<String> missing = kind.columns().stream()
                .filter(column -> column.isNeeded() && !columns.containsKey(column.name()))
                .map(column -> title(titles, column.name()))
                .toList();
        if (!missing.isEmpty()) {
            findings.add(Finding.of(
                    DirectoryCode.IMPORT_COLUMN_MISSING,
                    new Place(file, table.headerRow(), 1),
                    String.join("、", missing)));
            return new Read(List.of(), findings);
        }
        List<ImportRow> rows = table.rows().stream()
                .map(row -> new ImportRow(file, row.number(), row.cells(), columns))
                .toList();
        if (rows.isEmpty()) {
            findings.add(Finding.of(DirectoryCode.IMPORT_EMPTY, Place.of(file)));
        }
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
    private Map<String, String> titles(ImportKind kind) {
        Map<String, String> titles = new HashMap<>();
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            kind.columns()
                    .forEach(column -> titles.put(
                            words.getMessage("directory.column." + column.name(), null, language), column.name()));
        }
        return titles;
    }
}
