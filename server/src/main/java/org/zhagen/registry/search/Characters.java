package org.zhagen.registry.search;

/** Characters as they are compared: one for one, so that what is found in the compared text can be marked in the original. */
final class Characters {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = FULL_WIDTH_FIRST - '!';

    private Characters() {}

    /** Full-width letters and digits become plain ones, capitals become small ones. */
    static int compared(int character) {
        int plain = character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST
                ? character - FULL_WIDTH_SHIFT
                : character;
        int small = Character.toLowerCase(plain);
        return Character.charCount(small) == Character.charCount(character) ? small : plain;
    }

    static String compared(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(character -> out.appendCodePoint(compared(character)));
        return out.toString();
    }

    static boolean isHan(int character) {
        return Character.isIdeographic(character);
    }

    /** Letters and digits that make words of their own: Latin, Greek, Cyrillic, numbers. */
    static boolean isWord(int character) {
        return Character.isLetterOrDigit(character) && !isHan(character);
    }
}
