package org.zhagen.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DivisionsTest {
    private final List<Division> townships = Divisions.townships();

    @Test
    void countsAreThoseOfTheSource() {
        assertEquals(41_352, townships.size());
        assertEquals(620_573, townships.stream().mapToInt(Division::villages).sum());
        assertEquals(41_352, townships.stream().map(Division::code).distinct().count());
    }

    @Test
    void everyTownshipHasTwelveDigitsAndParents() {
        for (Division township : townships) {
            assertTrue(township.code().matches("[0-9]{9}000"), township.code());
            assertTrue(township.villages() > 0, township.code());
            assertFalse(township.county().isEmpty(), township.code());
            assertFalse(township.prefecture().isEmpty(), township.code());
            assertFalse(township.province().isEmpty(), township.code());
        }
    }

    @Test
    void prefixSelectsWhatLiesBelow() {
        List<Division> baoding = Divisions.townships("1306");
        assertEquals(359, baoding.size());
        assertEquals("保定市", baoding.getFirst().prefecture());
        assertEquals("河北省", baoding.getFirst().province());
        assertTrue(Divisions.townships("99").isEmpty());
    }
}
