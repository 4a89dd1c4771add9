package org.zhagen.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in columns, for terminals in which a Chinese character is two cells wide. */
final class TextColumns {

    private final List<List<String>> rows = new ArrayList<>();

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    void print(Console console) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = width(row.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i)).repeat(' ', widths.get(i) - width(row.get(i)) + 2);
            }
            console.print(line.toString().stripTrailing());
        }
    }

    /** Cells that a text takes: East Asian wide characters take two (Unicode Standard Annex #11, roughly). */
    static int width(String text) {
        return text.codePoints()
                .map(c -> c >= 0x1100 && (c <= 0x115F || (c >= 0x2E80 && c <= 0xFFEF && c != 0xFFFD)) ? 2 : 1)
                .sum();
    }
}
