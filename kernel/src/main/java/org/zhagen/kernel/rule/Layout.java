package org.zhagen.kernel.rule;

import java.util.Arrays;
import java.util.BitSet;

/** How sites are cut into chunks, so that what is calculated for a chunk stays in the cache. */
final class Layout {

    /** Words of 64 sites in a chunk. */
    static final int WORDS = 128;

    /** Sites in a chunk. */
    static final int CHUNK = 64 * WORDS;

    private Layout() {}

    static int chunks(int sites) {
        return (sites + CHUNK - 1) / CHUNK;
    }

    /** The bits of the first sites, padded to whole chunks. */
    static long[] words(BitSet bits, int sites) {
        return Arrays.copyOf(bits.get(0, sites).toLongArray(), chunks(sites) * WORDS);
    }
}
