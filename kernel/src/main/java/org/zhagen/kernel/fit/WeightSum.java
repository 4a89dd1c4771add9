package org.zhagen.kernel.fit;

import java.util.Arrays;

/**
 * Sums of weights at many sites, sliced into bits: plane p holds bit p of every site's sum, 64 sites a word, so that a weight is
 * added to 64 sites with a few word operations.
 */
final class WeightSum {

    /** Words that are worked on together, few enough to stay in the nearest cache. */
    private static final int BLOCK = 512;

    private static final long LOWEST_OF_BYTES = 0x0101010101010101L;

    private final long[][] planes;
    private final long[] carries = new long[BLOCK];
    private int reach;

    WeightSum(int words, int largest) {
        this.planes = new long[Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, largest))][words];
    }

    /** Adds a weight at the sites whose bit is set. */
    void add(long[] bits, int weight) {
        reach += weight;
        int top = Integer.SIZE - Integer.numberOfLeadingZeros(reach);
        for (int from = 0; from < bits.length; from += BLOCK) {
            int words = Math.min(BLOCK, bits.length - from);
            for (int bit = 0; weight >> bit != 0; bit++) {
                if ((weight >> bit & 1) != 0) {
                    System.arraycopy(bits, from, carries, 0, words);
                    ripple(from, words, bit, top);
                }
            }
        }
    }

    /** Adds the carries at a plane and what they carry at those above; no sum so far needs planes from the top on. */
    private void ripple(int from, int words, int bottom, int top) {
        for (int p = bottom; p < top; p++) {
            long[] plane = planes[p];
            for (int w = 0; w < words; w++) {
                long sum = plane[from + w];
                plane[from + w] = sum ^ carries[w];
                carries[w] &= sum;
            }
        }
    }

    /**
     * Writes the sums of the 64 sites of a word. The bits of eight sites at a time are spread over the bytes of a long, so that
     * eight planes give eight sums with eight operations.
     */
    void unpack(int word, int[] sums) {
        Arrays.fill(sums, 0);
        for (int low = 0; low < planes.length; low += Byte.SIZE) {
            int high = Math.min(planes.length, low + Byte.SIZE);
            for (int first = 0; first < Long.SIZE; first += Byte.SIZE) {
                long lanes = 0;
                for (int p = low; p < high; p++) {
                    lanes |= Long.expand(planes[p][word] >>> first, LOWEST_OF_BYTES) << (p - low);
                }
                for (int i = first; i < first + Byte.SIZE; i++) {
                    sums[i] |= (int) (lanes & 0xFF) << low;
                    lanes >>>= Byte.SIZE;
                }
            }
        }
    }

    /** The sum at a site. */
    int at(int site) {
        int sum = 0;
        for (int p = 0; p < planes.length; p++) {
            sum |= (int) (planes[p][site >> 6] >>> site & 1) << p;
        }
        return sum;
    }
}
