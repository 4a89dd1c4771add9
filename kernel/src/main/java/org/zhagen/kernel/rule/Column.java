package org.zhagen.kernel.rule;

/** The values of one profile field at all sites; 64 sites a word of bits, padded to whole chunks. */
sealed interface Column {

    Kind kind();

    /** The sites whose value is known. */
    long[] known();

    /** Yes or no. */
    record Flags(long[] yes, long[] known) implements Column {
        @Override
        public Kind kind() {
            return Kind.BOOL;
        }
    }

    /** Values numbered by a book. */
    record Coded(Kind kind, Codes codes, Codebook book, long[] known) implements Column {}
}
