package org.zhagen.kernel.rule;

/**
 * The code of every site, packed several to a long so that one subtraction compares all of them.
 *
 * <p>A code takes a lane of 8, 16 or 32 bits and leaves the lane's top bit free. With that bit set, subtracting a limit
 * keeps it exactly in the lanes whose code is not below the limit, and nothing is borrowed from a neighbour. The bits of 64
 * neighbouring sites come from as many longs as a lane has bits: the long of step s holds in each lane the site whose bit is
 * s below the lane's top, so that the results only need to be shifted by s and merged. Longs of one step lie together, so
 * that the loops over them compile to vector instructions.
 */
final class Codes {

    private final int lane;
    private final long tops;
    private final long ones;
    private final long[] packed;

    private Codes(int lane, int sites) {
        this.lane = lane;
        this.ones = lane == 8 ? 0x0101010101010101L : lane == 16 ? 0x0001000100010001L : 0x0000000100000001L;
        this.tops = ones << (lane - 1);
        this.packed = new long[Layout.chunks(sites) * Layout.WORDS * lane];
    }

    /**
     * Packs codes.
     *
     * @param codes one a site, from 0 on and below the size
     * @param size at most 2³⁰
     */
    static Codes of(int[] codes, int size) {
        Codes packed = new Codes(size <= 1 << 7 ? 8 : size <= 1 << 15 ? 16 : 32, codes.length);
        for (int site = 0; site < codes.length; site++) {
            packed.packed[packed.index(site)] |= (long) codes[site] << packed.shift(site);
        }
        return packed;
    }

    private int index(int site) {
        int step = lane - 1 - (site & (lane - 1));
        int word = site / 64;
        return (word / Layout.WORDS * lane + step) * Layout.WORDS + word % Layout.WORDS;
    }

    private int shift(int site) {
        return site & 63 & -lane;
    }

    /** The code of one site. */
    int at(int site) {
        return (int) (packed[index(site)] >>> shift(site)) & ((1 << (lane - 1)) - 1);
    }

    /** Writes the codes of a chunk in the order of sites. */
    void unpack(int chunk, int[] codes) {
        int mask = (1 << (lane - 1)) - 1;
        for (int step = 0; step < lane; step++) {
            int start = (chunk * lane + step) * Layout.WORDS;
            for (int j = 0; j < Layout.WORDS; j++) {
                long lanes = packed[start + j];
                for (int site = j * 64 + lane - 1 - step; site < j * 64 + 64; site += lane) {
                    codes[site] = (int) lanes & mask;
                    lanes >>>= lane;
                }
            }
        }
    }

    /** Adds the bits of the sites of a chunk whose code is not below the limit. */
    void atLeast(int limit, int chunk, long[] words) {
        long limits = limit * ones;
        for (int step = 0; step < lane; step += 4) {
            atLeast(limits, step, (chunk * lane + step) * Layout.WORDS, words);
        }
    }

    private void atLeast(long limits, int step, int start, long[] words) {
        int second = start + Layout.WORDS;
        int third = second + Layout.WORDS;
        int fourth = third + Layout.WORDS;
        for (int j = 0; j < Layout.WORDS; j++) {
            words[j] |= ((((packed[start + j] | tops) - limits) & tops) >>> step)
                    | ((((packed[second + j] | tops) - limits) & tops) >>> (step + 1))
                    | ((((packed[third + j] | tops) - limits) & tops) >>> (step + 2))
                    | ((((packed[fourth + j] | tops) - limits) & tops) >>> (step + 3));
        }
    }

    /** Adds the bits of the sites of a chunk whose code is at least from and below to. */
    void between(int from, int to, int chunk, long[] words) {
        for (int step = 0; step < lane; step++) {
            between(from * ones, to * ones, step, (chunk * lane + step) * Layout.WORDS, words);
        }
    }

    private void between(long from, long to, int step, int start, long[] words) {
        for (int j = 0; j < Layout.WORDS; j++) {
            long codes = packed[start + j] | tops;
            words[j] |= ((codes - from) & ~(codes - to) & tops) >>> step;
        }
    }
}
