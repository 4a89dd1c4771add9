package org.zhagen.registry.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What people type as a query. */
class SearchQueryTest {

    @Test
    void chineseIsCutIntoWords() {
        assertEquals(List.of("社区", "食堂"), SearchQuery.of("社区食堂").words());
        assertEquals("'社区' & '食堂'", SearchQuery.of("社区食堂").all());
    }

    @Test
    void aLongWordIsAPhraseOfPairs() {
        assertEquals("('老龄' <-> '龄化')", SearchQuery.of("老龄化").all());
    }

    @Test
    void wordsThatSayNothingAreLeftOutUnlessNothingElseIsAsked() {
        assertEquals(List.of("解决", "物业", "问题"), SearchQuery.of("怎么解决物业的问题").words());
        assertEquals(List.of("的"), SearchQuery.of("的").words());
    }

    @Test
    void latinAndChineseStandTogether() {
        assertEquals(List.of("12345", "热线"), SearchQuery.of("12345热线").words());
    }

    @Test
    void punctuationAloneAsksNothing() {
        assertTrue(SearchQuery.of("'\"&|!:*()<->\\ \u0000\n").isEmpty());
    }

    @Test
    void aVeryLongQuestionIsCut() {
        SearchQuery query = SearchQuery.of("网格治理".repeat(2_500));
        assertTrue(query.words().size() <= 24);
        assertTrue(query.plain().length() <= SearchQuery.LONGEST);
    }

    @Test
    void onlyLettersAndDigitsReachTheQuery() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 500; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                typed.appendCodePoint(
                        switch (random.nextInt(4)) {
                            case 0 -> random.nextInt(1, 128);
                            case 1 -> random.nextInt(0x4E00, 0x9FFF);
                            case 2 -> random.nextInt(0x20000, 0x2A000);
                            default -> "'&|!:*()<>\\\"“”".codePointAt(random.nextInt(14));
                        });
            }
            String query = SearchQuery.of(typed.toString()).all();
            assertTrue(query.matches("[\\p{L}\\p{N}'&() <>-]*"), query);
            assertFalse(query.chars().anyMatch(c -> c == '\\' || c == '"'), query);
        }
    }
}
