package org.zhagen.kernel.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.site.SiteCode;

class FindingsTest {

    @Test
    void anErrorBehindAnyNumberOfWarningsIsSeen() {
        Findings findings = new Findings();
        for (int i = 1; i <= 3000; i++) {
            findings.add(SiteCode.COLUMN_UNKNOWN, new Place("t.csv", 1, i), "x" + i);
        }
        assertFalse(findings.hasErrors());
        findings.add(SiteCode.CODE_MISSING, new Place("t.csv", 2, 1));
        assertTrue(findings.hasErrors());
        assertTrue(findings.sorted().size() < 2000);
        assertEquals(SiteCode.CODE_MISSING, findings.sorted().getLast().code());
    }

    @Test
    void aFindingIsOneLineWhateverItQuotes() {
        Finding finding = Finding.of(SiteCode.CODE_FORM, new Place("t.csv", 2, 1), "13\r\n06\u001b[31m\u2028x");
        assertTrue(finding.line(Locale.ENGLISH).contains("'13 06 [31m x'"), finding.line(Locale.ENGLISH));
    }

    @Test
    void aFindingQuotesOnlyTheBeginningOfALongValue() {
        Finding finding = Finding.of(SiteCode.CODE_FORM, Place.of("code"), "😀".repeat(100_000));
        String message = finding.message(Locale.ENGLISH);
        assertTrue(message.contains("😀".repeat(500) + "…"), message);
        assertFalse(message.contains("😀".repeat(501)));
    }

    @Test
    void whatIsFarTooLongWasNotMeant() {
        assertNull(Nearest.to("parking".repeat(1_000_000), List.of("parking", "heating")));
        assertEquals("parking", Nearest.to("praking", List.of("parking", "heating")));
    }
}
