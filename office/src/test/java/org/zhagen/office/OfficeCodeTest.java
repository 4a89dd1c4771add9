package org.zhagen.office;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

class OfficeCodeTest {

    @Test
    void everyCodeHasASentenceAndAWayOutInBothLanguages() {
        List<Code> codes = new ArrayList<>(List.of(OfficeCode.values()));
        codes.addAll(List.of(TableCode.values()));
        for (Code code : codes) {
            Finding finding = Finding.of(code, Place.of("a.csv"), "1", "2", "3");
            assertTrue(finding.message(Locale.CHINESE).contains("也许"), code::id);
            assertTrue(finding.message(Locale.ENGLISH).contains("Maybe"), code::id);
            assertFalse(finding.message(Locale.CHINESE).contains("{"), code::id);
        }
    }

    @Test
    void everyProblemOfATableHasACode() {
        for (TableProblem.Code code : TableProblem.Code.values()) {
            assertTrue(new TableProblem(code, 2, 3, "x", List.of("y"))
                    .finding("a.csv")
                    .line(Locale.CHINESE)
                    .startsWith("a.csv:2:3: table-"));
        }
    }
}
