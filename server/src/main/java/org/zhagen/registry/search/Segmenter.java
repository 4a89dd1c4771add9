package org.zhagen.registry.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts Chinese into words with Lucene's analyser for simplified Chinese (a hidden Markov model over a dictionary). */
final class Segmenter {

    private static final SmartChineseAnalyzer ANALYSER = new SmartChineseAnalyzer(false);

    private Segmenter() {}

    /**
     * The words of a run of Chinese characters, in order; all characters are in one of them. Rare characters beyond the first
     * 65536 are unknown to the analyser, which would cut them in two: a run with such is one word.
     */
    static List<String> words(String han) {
        if (han.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
            return List.of(han);
        }
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = ANALYSER.tokenStream("", han)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException impossible) { // it reads from memory
            throw new UncheckedIOException(impossible);
        }
        return words;
    }
}
