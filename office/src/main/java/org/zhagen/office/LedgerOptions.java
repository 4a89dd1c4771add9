package org.zhagen.office;

import java.util.List;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/** The hidden sheet that holds the drop-down lists: lists written into the cells end at 255 characters. */
final class LedgerOptions {
    private final Worksheet sheet;
    private int columns;

    LedgerOptions(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Writes the options as a column of their own and gives its range. */
    Range add(List<String> options) {
        for (int i = 0; i < options.size(); i++) {
            sheet.value(i, columns, options.get(i));
        }
        Range range = sheet.range(0, columns, Math.max(options.size(), 1) - 1, columns);
        columns++;
        return range;
    }
}
