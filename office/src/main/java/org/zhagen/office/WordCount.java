package org.zhagen.office;

/**
 * Counts 字 the way Word does for Chinese text: every Chinese character and every Chinese punctuation mark is one, and
 * so is every run of other characters without a blank in it, such as a number or an English word.
 */
public final class WordCount {
    /** Longest central policy document, in 字: 《整治形式主义为基层减负若干规定》(2024), first part. */
    public static final int DOCUMENT_LIMIT = 5000;
    /** Longest document on a single matter (部署专项工作), in 字: same source. */
    public static final int SPECIAL_LIMIT = 4000;

    private WordCount() {}

    /** The 字 of Markdown as rendered: without markup, and without the numbers that the writer adds to headings. */
    public static int ofMarkdown(String markdown) {
        return ofText(PlainText.of(OfficialDocument.parse(markdown)));
    }

    /** The 字 of plain text. */
    public static int ofText(String text) {
        int count = 0;
        boolean inRun = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isWide(c)) {
                count++;
                inRun = false;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                inRun = false;
            } else if (!inRun) {
                count++;
                inRun = true;
            }
        }
        return count;
    }

    /** Whether the character takes a full square in Chinese typesetting; the wide space does not count as text. */
    static boolean isWide(int c) {
        if (c < 0x2E80) {
            return c == 0xB7
                    || (c >= 0x2014 && c <= 0x201D)
                    || c == 0x2026
                    || (c >= 0x2460 && c <= 0x24FF)
                    || c == 0x2103
                    || c == 0xD7;
        }
        return c != 0x3000
                && (c < 0xA4D0
                        || (c >= 0xAC00 && c < 0xD7B0)
                        || (c >= 0xF900 && c < 0xFB00)
                        || (c >= 0xFE30 && c < 0xFE50)
                        || (c >= 0xFF01 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x20000 && c < 0x40000));
    }

    /** The width of text in halves of a Chinese character. */
    static int halves(String text) {
        return text.codePoints().map(c -> isWide(c) || c == 0x3000 ? 2 : 1).sum();
    }
}
