package org.zhagen.kernel.document;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * Walks through the source of a scalar along its value. White space is matched loosely, because folding and indents change
 * it; all other characters stand in the source one by one, as themselves or as an escape.
 */
final class ContentFinder {

    private final String file;
    private final int[] source;
    private final ScalarStyle style;
    private final List<Content.Piece> pieces = new ArrayList<>();
    private int next;
    private int line;
    private int column;

    private ContentFinder(int[] source, int start, ScalarStyle style, Place at) {
        this.file = at.file();
        this.source = source;
        this.style = style;
        this.next = start;
        this.line = at.line();
        this.column = at.column();
    }

    /** The places of a value whose scalar begins at the offset {@code start} (code points) of the source. */
    static Content find(int[] source, int start, ScalarStyle style, String value, Place at) {
        ContentFinder finder = new ContentFinder(source, start, style, at);
        finder.skipOpening();
        finder.follow(value.codePoints().toArray());
        return new Content(finder.pieces);
    }

    private void skipOpening() {
        switch (style) {
            case SINGLE_QUOTED, DOUBLE_QUOTED -> step();
            case LITERAL, FOLDED -> {
                while (next < source.length && source[next] != '\n') {
                    step();
                }
                step();
                skipIndent();
            }
            default -> {}
        }
    }

    /** A block that begins with an empty line has that line in its value. */
    private void skipIndent() {
        while (next < source.length && source[next] == ' ') {
            step();
        }
    }

    private void follow(int[] value) {
        for (int i = 0; i < value.length; i++) {
            if (!white(value[i])) {
                skipWhite();
            }
            note(i);
            if (!white(value[i])) {
                step(escapeLength());
            } else if (next < source.length && source[next] == value[i]) {
                step();
            }
        }
        if (pieces.isEmpty()) {
            note(0);
        }
    }

    private void note(int offset) {
        Place here = new Place(file, line, column);
        boolean goesOn = !pieces.isEmpty()
                && pieces.getLast()
                        .at()
                        .inside(1, offset - pieces.getLast().offset() + 1)
                        .equals(here);
        if (!goesOn) {
            pieces.add(new Content.Piece(offset, here));
        }
    }

    private void skipWhite() {
        while (next < source.length) {
            if (white(source[next])) {
                step();
            } else if (style == ScalarStyle.DOUBLE_QUOTED && source[next] == '\\' && whiteEscape()) {
                step(2);
            } else {
                return;
            }
        }
    }

    private boolean whiteEscape() {
        return next + 1 < source.length
                && (white(source[next + 1])
                        || source[next + 1] == 'n'
                        || source[next + 1] == 't'
                        || source[next + 1] == 'r');
    }

    private int escapeLength() {
        if (style == ScalarStyle.SINGLE_QUOTED && next < source.length && source[next] == '\'') {
            return 2;
        }
        if (style != ScalarStyle.DOUBLE_QUOTED || next + 1 >= source.length || source[next] != '\\') {
            return 1;
        }
        return switch (source[next + 1]) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    private void step(int count) {
        for (int i = 0; i < count; i++) {
            step();
        }
    }

    private void step() {
        if (next >= source.length) {
            return;
        }
        boolean lineEnds = source[next] == '\n'
                || (source[next] == '\r' && (next + 1 == source.length || source[next + 1] != '\n'));
        line += lineEnds ? 1 : 0;
        column = lineEnds ? 1 : column + 1;
        next++;
    }

    private static boolean white(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
