package org.zhagen.kernel.value;

/** What all readers of hand-written values do first. */
final class Scalars {

    private Scalars() {}

    /** The text trimmed, with full-width digits, signs and percent made half-width. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // The full-width block mirrors printable ASCII; the yuan sign lies outside of it.
            plain.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c == '\u3000' ? ' ' : c);
        }
        return plain.toString().strip();
    }
}
