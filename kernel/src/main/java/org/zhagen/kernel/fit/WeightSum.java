package org.zhagen.kernel.fit;

/**
 * Sums of weights at many sites, sliced into bits: plane p holds bit p of every site's sum, 64 sites a word, so that a weight is
 * added to 64 sites with a few word operations.
 */
final class WeightSum {

    private final long[][] planes;

    WeightSum(int words, int largest) {
        this.planes = new long[32 - Integer.numberOfLeadingZeros(Math.max(1, largest))][words];
    }

    /** Adds a weight at the sites whose bit is set. */
    void add(long[] bits, int weight) {
        for (int bit = 0; weight >> bit != 0; bit++) {
            if ((weight >> bit & 1) != 0) {
                addAt(bits, bit);
            }
        }
    }

    private void addAt(long[] bits, int plane) {
        for (int w = 0; w < bits.length; w++) {
            long carry = bits[w];
            for (int p = plane; carry != 0; p++) {
                long sum = planes[p][w];
                planes[p][w] = sum ^ carry;
                carry &= sum;
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
