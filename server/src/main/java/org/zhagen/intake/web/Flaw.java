package org.zhagen.intake.web;

import java.util.Locale;
import org.zhagen.kernel.document.Finding;

/**
 * One thing that is wrong with a table.
 *
 * @param row as people see it in the file; 0 for the file as a whole
 * @param column letters as above the columns of a sheet; empty for the whole row
 */
record Flaw(int row, String column, boolean error, String code, String message) {

    private static final int LETTERS = 26;

    static Flaw of(Finding finding, Locale language) {
        return new Flaw(
                finding.at().line(),
                letters(finding.at().column()),
                finding.isError(),
                finding.code().id(),
                finding.message(language));
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
