package org.zhagen.registry.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The text of one practice as PostgreSQL's {@code tsvector}: each Chinese character and each pair of neighbours, each Latin
 * word and each number, with positions, so that a word of any length is a phrase of pairs. No extension is needed and no
 * dictionary can miss a new word. A pair stands at the position of its first character.
 */
public final class SearchText {

    /** PostgreSQL knows no position above 16383; what comes later is not searched. */
    private static final int LAST_POSITION = 16_000;
    /** PostgreSQL keeps no more positions of one word. */
    private static final int POSITIONS = 255;

    private final SequencedMap<String, StringBuilder> positions = new LinkedHashMap<>();
    private final SequencedMap<String, Integer> counts = new LinkedHashMap<>();
    private int position = 1;

    private SearchText() {}

    /**
     * The vector in PostgreSQL's text form.
     *
     * @param a what weighs most, such as the title
     * @param b summary and problem
     * @param c what was done
     * @param d all the rest
     */
    public static String vector(String a, String b, String c, String d) {
        SearchText text = new SearchText();
        text.add(a, 'A');
        text.add(b, 'B');
        text.add(c, 'C');
        text.add(d, 'D');
        return text.written();
    }

    /** A text as titles are compared with what is typed: no capitals, blanks or punctuation. */
    public static String plain(String text) {
        return String.join("", Run.of(text).stream().map(Run::text).toList());
    }

    private void add(String text, char weight) {
        for (Run run : Run.of(text)) {
            if (run.han()) {
                addHan(run.characters(), weight);
            } else {
                put(run.text(), weight, position);
                position++;
            }
            position++; // a gap, so that no phrase reaches over punctuation
            if (position > LAST_POSITION) {
                return;
            }
        }
        position++;
    }

    private void addHan(int[] characters, char weight) {
        for (int i = 0; i < characters.length && position <= LAST_POSITION; i++, position++) {
            put(Character.toString(characters[i]), weight, position);
            if (i + 1 < characters.length) {
                put(new String(characters, i, 2), weight, position);
            }
        }
    }

    private void put(String word, char weight, int at) {
        int count = counts.merge(word, 1, Integer::sum);
        if (count <= POSITIONS) {
            StringBuilder written = positions.computeIfAbsent(word, fresh -> new StringBuilder());
            written.append(written.isEmpty() ? ":" : ",").append(at).append(weight);
        }
    }

    /** Words hold letters and digits only, so quotes need no escape. */
    private String written() {
        List<String> words = positions.entrySet().stream()
                .map(entry -> "'" + entry.getKey() + "'" + entry.getValue())
                .toList();
        return String.join(" ", words);
    }
}
