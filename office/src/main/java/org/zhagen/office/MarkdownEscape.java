package org.zhagen.office;

/** Makes a value plain text in Markdown: CommonMark takes a backslash before any ASCII punctuation as that character. */
final class MarkdownEscape {
    private static final String ALWAYS = "\\`*_[]<>|&~#";
    /** Begin a list, a rule, an underlined heading or a numbered item only where a line begins. */
    private static final String AT_START = "+-=.):";

    private MarkdownEscape() {}

    /** The escaped value in one line, without blanks at its ends. */
    static String escape(String value) {
        String line =
                value.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
        StringBuilder out = new StringBuilder(line.length() + 8);
        int digits = 0;
        while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
            digits++;
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (ALWAYS.indexOf(c) >= 0 || i == digits && AT_START.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
