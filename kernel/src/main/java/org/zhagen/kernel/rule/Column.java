package org.zhagen.kernel.rule;

import org.jspecify.annotations.Nullable;

/** The values of one profile field at all sites; 64 sites a word of bits, padded to whole chunks. */
sealed interface Column {

    Kind kind();

    /** The sites whose value is known. */
    long[] known();

    /** The value at a site as {@link Kind} holds it; null where it is unknown. */
    default @Nullable Object value(int site) {
        return (known()[site >> 6] >>> site & 1) == 0 ? null : knownValue(site);
    }

    /** The value at a site that knows one. */
    Object knownValue(int site);

    /** Yes or no. */
    record Flags(long[] yes, long[] known) implements Column {
        @Override
        public Object knownValue(int site) {
            return (yes[site >> 6] >>> site & 1) != 0;
        }

        @Override
        public Kind kind() {
            return Kind.BOOL;
        }
    }

    /** Values numbered by a book. */
    record Coded(Kind kind, Codes codes, Codebook book, long[] known) implements Column {

        @Override
        public Object knownValue(int site) {
            return book.value(codes.at(site));
        }

        /** How many sites have each code. */
        int[] counts(int sites) {
            int[] counts = new int[book.size()];
            int[] chunk = new int[Layout.CHUNK];
            for (int c = 0; c < Layout.chunks(sites); c++) {
                codes.unpack(c, chunk);
                for (int i = 0; i < Math.min(Layout.CHUNK, sites - c * Layout.CHUNK); i++) {
                    int site = c * Layout.CHUNK + i;
                    counts[chunk[i]] += (int) (known[site >> 6] >>> site & 1);
                }
            }
            return counts;
        }
    }
}
