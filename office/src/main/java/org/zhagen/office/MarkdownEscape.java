package org.zhagen.office;

/** Makes a value plain text in Markdown: CommonMark takes a backslash before any ASCII punctuation as that character. */
final class MarkdownEscape {
    private static final String ALWAYS = "`*_[]<>|&~#";
    /** Begin a list, a rule or an underlined heading, but only where a line begins. */
    private static final String AT_START = "+-=:";

    private MarkdownEscape() {}

    /** The escaped value in one line, without blanks at its ends. */
    static String escape(String value) {
        String line =
                value.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
        int marker = marker(line);
        StringBuilder out = new StringBuilder(line.length() + 8);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                // A doubled backslash at the end of a table cell would be taken to escape the cell's border.
                out.append("&#92;");
                continue;
            }
            if (ALWAYS.indexOf(c) >= 0 || i == marker) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** Where a character stands that would begin a block, or -1; "1.5" and "-5" stay readable. */
    private static int marker(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
            at++;
        }
        if (at == line.length()) {
            return -1;
        }
        boolean number = at + 1 < line.length() && Character.isDigit(line.charAt(at + 1));
        String risky = at == 0 ? AT_START + ".)" : ".)";
        return risky.indexOf(line.charAt(at)) >= 0 && !number ? at : -1;
    }
}
