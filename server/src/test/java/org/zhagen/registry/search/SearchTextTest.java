package org.zhagen.registry.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The text of a practice as words with positions. */
class SearchTextTest {

    @Test
    void charactersAndPairsStandAtTheirPositions() {
        assertEquals("'吹':1A '吹哨':1A '哨':2A", SearchText.vector("吹哨", "", "", ""));
    }

    @Test
    void noPairReachesOverPunctuationOrIntoTheNextPart() {
        String vector = SearchText.vector("吹哨、报到", "到岗", "", "");
        assertFalse(vector.contains("'哨报'"), vector);
        assertFalse(vector.contains("'到到'"), vector);
        assertTrue(vector.contains("'到':5A,8B"), vector);
    }

    @Test
    void latinWordsAndNumbersAreWhole() {
        assertEquals("'app':1A '12345':3A '热':5A '热线':5A '线':6A", SearchText.vector("ＡＰＰ 12345热线", "", "", ""));
    }

    @Test
    void nothingButLettersAndDigitsComesThrough() {
        String vector = SearchText.vector("a' | b\\ & c:* '!(", "", "", "");
        assertEquals("'a':1A 'b':3A 'c':5A", vector);
    }

    @Test
    void aLongTextStopsAtTheLastPosition() {
        String vector = SearchText.vector("", "", "", "网格".repeat(20_000));
        assertFalse(vector.contains("16384"));
        assertTrue(vector.length() < 10_000);
    }

    @Test
    void titlesAreComparedWithoutBlanksAndPunctuation() {
        assertEquals("街乡吹哨部门报到", SearchText.plain("《街乡吹哨、部门报到》"));
    }

    @Test
    void marksStandAroundTheWordsAndNowhereElse() {
        Marked marked = Marked.whole("<b>街乡吹哨</b>、APP 与 apple", List.of("吹哨", "app"));
        assertEquals(
                List.of("吹哨", "APP"),
                marked.pieces().stream()
                        .filter(Marked.Piece::hit)
                        .map(Marked.Piece::text)
                        .toList());
        assertEquals("<b>街乡吹哨</b>、APP 与 apple", marked.text());
    }

    @Test
    void aSnippetIsTakenWhereTheWordsAre() {
        String text = "甲".repeat(400) + "时间银行" + "乙".repeat(400);
        Marked snippet = Marked.snippet(text, List.of("时间", "银行"));
        assertTrue(snippet.text().startsWith("…甲") && snippet.text().endsWith("乙…"), snippet.text());
        assertTrue(snippet.hasHit());
        assertTrue(snippet.text().length() < 120);
    }
}
