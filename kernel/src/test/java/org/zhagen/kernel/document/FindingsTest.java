package org.zhagen.kernel.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FindingsTest {

    private enum Sample implements Code {
        WRONG,
        ODD;

        @Override
        public Severity severity() {
            return this == ODD ? Severity.WARNING : Severity.ERROR;
        }
    }

    private static final int MANY = 5_000;

    private final Findings findings = new Findings();

    @Test
    void theSameIsSaidOnce() {
        findings.add(Sample.ODD, Place.of("t.yaml"), "a");
        findings.add(Sample.ODD, Place.of("t.yaml"), "a");
        assertEquals(1, findings.sorted().size());
    }

    @Test
    void anErrorIsNotCutForWarnings() {
        for (int i = 1; i <= MANY; i++) {
            findings.add(Sample.ODD, new Place("t.yaml", i, 1), "a");
        }
        int most = findings.sorted().size();
        assertTrue(most < MANY);
        assertFalse(findings.hasErrors());
        findings.add(Sample.WRONG, new Place("t.yaml", MANY + 1, 1), "b");
        assertTrue(findings.hasErrors());
        assertEquals(most, findings.sorted().size());
        Findings further = new Findings();
        further.addAll(findings.sorted());
        assertTrue(further.hasErrors());
    }

    @Test
    void whereErrorsAloneAreTooManyTheFirstStay() {
        for (int i = 1; i <= MANY; i++) {
            findings.add(Sample.WRONG, new Place("t.yaml", i, 1), "a");
        }
        assertTrue(findings.sorted().size() < MANY);
        assertEquals(1, findings.sorted().getFirst().at().line());
        assertTrue(findings.hasErrors());
    }
}
