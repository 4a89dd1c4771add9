package org.zhagen.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.ImportRow;
import org.zhagen.intake.TableColumns;
import org.zhagen.office.Table;

/** Reads uploaded lists into rows, and what stands in their cells, be it Chinese or English. */
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

    /** The rows; none when the table can't be used, and the plan knows why. */
    List<ImportRow> rows(LedgerTable kind, String file, Table table, ImportPlan plan) {
        return rows(kind, file, table, plan, Map.of());
    }

    /**
     * The same with columns that not every table of the kind has.
     *
     * @param further their names, by their titles
     */
    List<ImportRow> rows(LedgerTable kind, String file, Table table, ImportPlan plan, Map<String, String> further) {
        return TableColumns.isLong(file, table, MOST, plan)
                ? List.of()
                : with(columns(kind), further).rows(file, table, plan);
    }

    private static TableColumns with(TableColumns columns, Map<String, String> further) {
        List<TableColumns.Column> all = new ArrayList<>();
        further.forEach((title, name) -> all.add(new TableColumns.Column(name, false, List.of(title))));
        all.addAll(columns.columns());
        return new TableColumns(all, columns.passedOver());
    }

    Set<String> titles(LedgerTable kind) {
        return columns(kind).titles().keySet();
    }

    private TableColumns columns(LedgerTable kind) {
        return new TableColumns(
                kind.columns().stream()
                        .map(column -> TableColumns.Column.of(
                                words, "ledger.column." + column.name(), column.name(), column.isNeeded()))
                        .toList(),
                PASSED_OVER);
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
    boolean yes(ImportRow row, String column, Written written) {
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
