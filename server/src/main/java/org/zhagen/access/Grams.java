package org.zhagen.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The pairs of neighbouring characters by which a part of a name is looked up in an index over the SQL function
 * {@code grams}: Chinese has no blanks between words, and an extension for trigrams is not on every server.
 */
public final class Grams {

    /** More pairs than this narrow nothing any more. */
    private static final int MOST = 16;

    private Grams() {}

    /** What {@code grams(name)} must contain so that the name may contain the text; of one character, that character. */
    public static String[] of(String text) {
        int[] characters = text.toLowerCase(Locale.ROOT).codePoints().toArray();
        if (characters.length < 2) {
            return characters.length == 0 ? new String[0] : new String[] {new String(characters, 0, 1)};
        }
        List<String> pairs = IntStream.range(0, characters.length - 1)
                .mapToObj(at -> new String(characters, at, 2))
                .distinct()
                .limit(MOST)
                .toList();
        return pairs.toArray(String[]::new);
    }
}
