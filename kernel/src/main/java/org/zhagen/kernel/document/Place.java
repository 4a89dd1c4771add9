package org.zhagen.kernel.document;

/**
 * Where something stands in a file.
 *
 * @param file the name under which the file was given
 * @param line 1-based; 0 when the thing stands in no line (a missing file, a computed value)
 * @param column 1-based, counted in code points
 */
public record Place(String file, int line, int column) {

    /** The whole file, when no line can be named. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** The place {@code line}:{@code column} (both 1-based) inside a text that begins here. */
    public Place inside(int line, int column) {
        return line <= 1
                ? new Place(file, this.line, this.column + column - 1)
                : new Place(file, this.line + line - 1, column);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
