package org.zhagen.office;

import java.io.Writer;

/** Collects text up to a bound. */
final class BoundedText extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int bound;

    BoundedText(int bound) {
        this.bound = bound;
    }

    /** Thrown when the bound is passed. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("bound passed", null, false, false);
        }
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        if (text.length() + length > bound) {
            throw new Full();
        }
        text.append(buffer, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
