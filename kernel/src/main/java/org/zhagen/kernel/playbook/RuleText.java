package org.zhagen.kernel.playbook;

import org.zhagen.kernel.document.Content;
import org.zhagen.kernel.document.Place;

/** A rule in CEL, or a plain value where one suffices, as it stands in the file. */
public record RuleText(String source, Content content) {

    /** Where it begins. */
    public Place at() {
        return content.start();
    }

    /** Where a character stands, given by its line and column in the source (both 1-based, columns in code points). */
    Place at(int line, int column) {
        int[] points = source.codePoints().toArray();
        int offset = 0;
        for (int left = line; left > 1 && offset < points.length; offset++) {
            left -= points[offset] == '\n' ? 1 : 0;
        }
        return content.at(offset + column - 1);
    }

    /** What is left when the first characters (UTF-16 code units) are cut off. */
    public RuleText from(int index) {
        return new RuleText(source.substring(index), content.from(source.codePointCount(0, index)));
    }

    @Override
    public String toString() {
        return source;
    }
}
