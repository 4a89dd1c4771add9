package org.zhagen.kernel.rule;

import java.util.BitSet;

/**
 * How sites are laid out in bits while a rule is evaluated over columns.
 *
 * <p>Sites are taken in chunks of 64 × {@link #STRIDE}. Within a chunk, bit i of word j stands for site i × STRIDE + j, so
 * that a loop over neighbouring sites writes the same bit of neighbouring words, which compilers turn into vector
 * instructions. {@link #store} turns the words of a chunk into the ordinary order, 64 neighbouring sites a word.
 */
final class Layout {

    /** Words in a chunk. */
    static final int STRIDE = 256;

    /** Sites in a chunk. */
    static final int CHUNK = 64 * STRIDE;

    private static final int BLOCKS = STRIDE / 64;

    private Layout() {}

    static int chunks(int sites) {
        return (sites + CHUNK - 1) / CHUNK;
    }

    /** The bits of the first sites in the layout of all chunks. */
    static long[] spread(BitSet bits, int sites) {
        long[] words = new long[chunks(sites) * STRIDE];
        for (int site = bits.nextSetBit(0); site >= 0 && site < sites; site = bits.nextSetBit(site + 1)) {
            words[word(site)] |= 1L << (site % CHUNK / STRIDE);
        }
        return words;
    }

    static int word(int site) {
        return site / CHUNK * STRIDE + site % STRIDE;
    }

    /** Writes a chunk's words in ordinary order to the output, which may end within the chunk. */
    static void store(long[] words, int chunk, long[] out, long[] block) {
        int start = chunk * STRIDE;
        for (int b = 0; b < BLOCKS; b++) {
            System.arraycopy(words, b * 64, block, 0, 64);
            transpose(block);
            for (int i = 0, at = start + b; i < 64 && at < out.length; i++, at += BLOCKS) {
                out[at] = block[i];
            }
        }
    }

    /** Mirrors a square of 64 × 64 bits at its diagonal by swapping ever smaller squares. */
    private static void transpose(long[] a) {
        long mask = 0x00000000FFFFFFFFL;
        for (int size = 32; size != 0; size >>= 1, mask ^= mask << size) {
            for (int top = 0; top < 64; top += 2 * size) {
                for (int i = top; i < top + size; i++) {
                    long swap = ((a[i] >>> size) ^ a[i + size]) & mask;
                    a[i] ^= swap << size;
                    a[i + size] ^= swap;
                }
            }
        }
    }
}
