package org.zhagen.registry.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters of one kind that stand side by side: Chinese characters, or one Latin word or number.
 *
 * @param text as it is compared
 */
record Run(boolean han, String text) {

    /** The longest word or number that is taken as one; the rest of a longer one is left out. */
    private static final int LONGEST = 40;

    /** The runs of a text in order; blanks and punctuation stand between them and belong to none. */
    static List<Run> of(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean han = false;
        for (int character : Characters.compared(text).codePoints().toArray()) {
            boolean isHan = Characters.isHan(character);
            boolean belongs = isHan || Characters.isWord(character);
            if (!open.isEmpty() && (!belongs || isHan != han)) {
                runs.add(closed(han, open));
            }
            if (belongs) {
                han = isHan;
                open.appendCodePoint(character);
            }
        }
        if (!open.isEmpty()) {
            runs.add(closed(han, open));
        }
        return runs;
    }

    private static Run closed(boolean han, StringBuilder open) {
        String text = open.toString();
        open.setLength(0);
        boolean cut = !han && text.codePointCount(0, text.length()) > LONGEST;
        return new Run(han, cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text);
    }

    int[] characters() {
        return text.codePoints().toArray();
    }
}
