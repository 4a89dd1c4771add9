package org.zhagen.intake;

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
 * @param columns where each column that is known stands, from 0
 */
public record ImportRow(String file, int number, List<@Nullable String> cells, Map<String, Integer> columns) {

    /** What stands in a column; empty when nothing does, or there is no such column. */
    public String get(String column) {
        Integer at = columns.get(column);
        String text = at == null ? null : cells.get(at);
        return text == null ? "" : text;
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /**
     * Findings about fields of a form as ones about the cells that hold them.
     *
     * @param fields which column holds which field, where their names differ
     */
    public List<Finding> at(List<Finding> findings, Map<String, String> fields) {
        return findings.stream()
                .map(finding -> {
                    String field = finding.at().file();
                    int cell = columns.getOrDefault(fields.getOrDefault(field, field), 0) + 1;
                    return new Finding(finding.code(), new Place(file, number, cell), finding.args(), finding.maybe());
                })
                .toList();
    }
}
