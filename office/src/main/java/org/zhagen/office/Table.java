package org.zhagen.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as a person sees it in a file: one header, then rows that hold at least one value.
 *
 * @param source name of the file, without folders
 * @param headerRow where the header stands, 1-based, counted like the number of a row
 * @param header column titles, trimmed; an untitled column between titled ones is the empty string
 * @param rows rows in the order of the file; empty rows are left out
 */
public record Table(String source, int headerRow, List<String> header, List<Row> rows) {
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** The place of a column title in the header, 0-based, or -1 when there is none. */
    public int indexOf(String title) {
        return header.indexOf(title);
    }

    /**
     * One row.
     *
     * @param number 1-based: the line where the record starts in a CSV file, the row number in a workbook
     * @param cells as many as the header has; trimmed; null where nothing is written; not modifiable
     */
    public record Row(int number, List<@Nullable String> cells) {}
}
