package org.zhagen.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/**
 * A row of an uploaded table.
 *
 * @param number as people see it in the file
 * @param cells the whole row
 * @param columns where each column of {@link DirectoryTable} stands, from 0
 */
record ImportRow(String file, int number, List<@Nullable String> cells, Map<String, Integer> columns) {

    /** What stands in a column; empty when nothing does, or there is no such column. */
    String get(String column) {
        Integer at = columns.get(column);
        String text = at == null ? null : cells.get(at);
        return text == null ? "" : text;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** A finding about a field of a form as one about the cell that holds it. */
    Finding at(String column, Finding finding) {
        int cell = columns.getOrDefault(column, 0) + 1;
        return new Finding(finding.code(), new Place(file, number, cell), finding.args(), finding.maybe());
    }
}
