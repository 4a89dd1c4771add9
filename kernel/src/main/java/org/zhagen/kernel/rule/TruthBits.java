package org.zhagen.kernel.rule;

/**
 * The truth of a condition at many sites, 64 sites a word: site i is bit i % 64 of word i / 64. A site in neither array
 * is false; bits beyond the last site are 0.
 *
 * @param trueBits the sites where it is true
 * @param unknownBits the sites where it is unknown
 */
public record TruthBits(long[] trueBits, long[] unknownBits) {

    /** The truth at one site. */
    public Truth at(int site) {
        long bit = 1L << site;
        if ((trueBits[site >> 6] & bit) != 0) {
            return Truth.TRUE;
        }
        return (unknownBits[site >> 6] & bit) != 0 ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** How many sites are true. */
    public long countTrue() {
        return count(trueBits);
    }

    /** How many sites are unknown. */
    public long countUnknown() {
        return count(unknownBits);
    }

    private static long count(long[] bits) {
        long count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
