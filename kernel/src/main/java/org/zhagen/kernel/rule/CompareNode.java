package org.zhagen.kernel.rule;

import java.util.Arrays;
import java.util.List;

/** Comparisons of two calculated values, unknown if one of them is. */
abstract class CompareNode extends TruthNode {

    /** The sign of a comparison; the rest are opposites of these or these with operands exchanged. */
    enum Test {
        LESS,
        EQUAL
    }

    final Test test;
    private final ValueNode left;
    private final ValueNode right;
    private final long flip;

    CompareNode(Test test, boolean negated, ValueNode left, ValueNode right) {
        this.test = test;
        this.left = left;
        this.right = right;
        this.flip = negated ? -1 : 0;
    }

    @Override
    final void eval(int chunk, int sites) {
        left.eval(chunk, sites);
        right.eval(chunk, sites);
        compare((sites + Long.SIZE - 1) >> 6);
        for (int j = 0; j < Layout.WORDS; j++) {
            long unknown = left.unknown[j] | right.unknown[j];
            long match = sure[j] ^ flip;
            sure[j] = match & ~unknown;
            possible[j] = match | unknown;
        }
    }

    /**
     * Sets the bits of the sites for which the test holds, a whole word at a time: bits gathered in a register are several times
     * faster than bits set in memory. What stands behind the last site is arbitrary here and cut off by the run.
     */
    abstract void compare(int words);

    static final class Wholes extends CompareNode {
        private final long[] a;
        private final long[] b;

        Wholes(Test test, boolean negated, ValueNode.Wholes left, ValueNode.Wholes right) {
            super(test, negated, left, right);
            this.a = left.values;
            this.b = right.values;
        }

        @Override
        void compare(int words) {
            if (test == Test.LESS) {
                for (int j = 0; j < words; j++) {
                    long bits = 0;
                    for (int i = 0; i < Long.SIZE; i++) {
                        bits |= (a[j << 6 | i] < b[j << 6 | i] ? 1L : 0L) << i;
                    }
                    sure[j] = bits;
                }
            } else {
                for (int j = 0; j < words; j++) {
                    long bits = 0;
                    for (int i = 0; i < Long.SIZE; i++) {
                        bits |= (a[j << 6 | i] == b[j << 6 | i] ? 1L : 0L) << i;
                    }
                    sure[j] = bits;
                }
            }
        }
    }

    static final class Decimals extends CompareNode {
        private final double[] a;
        private final double[] b;

        Decimals(Test test, boolean negated, ValueNode.Decimals left, ValueNode.Decimals right) {
            super(test, negated, left, right);
            this.a = left.values;
            this.b = right.values;
        }

        @Override
        void compare(int words) {
            if (test == Test.LESS) {
                for (int j = 0; j < words; j++) {
                    long bits = 0;
                    for (int i = 0; i < Long.SIZE; i++) {
                        bits |= (a[j << 6 | i] < b[j << 6 | i] ? 1L : 0L) << i;
                    }
                    sure[j] = bits;
                }
            } else {
                for (int j = 0; j < words; j++) {
                    long bits = 0;
                    for (int i = 0; i < Long.SIZE; i++) {
                        bits |= (a[j << 6 | i] == b[j << 6 | i] ? 1L : 0L) << i;
                    }
                    sure[j] = bits;
                }
            }
        }
    }

    /** Whether any comparison holds; unknown if one of them is, since a list with an unknown element is unknown. */
    static final class Any extends TruthNode {
        private final List<TruthNode> nodes;
        private final long[] unknown = new long[Layout.WORDS];

        Any(List<TruthNode> nodes) {
            this.nodes = List.copyOf(nodes);
        }

        @Override
        void eval(int chunk, int sites) {
            Arrays.fill(sure, 0);
            Arrays.fill(possible, 0);
            Arrays.fill(unknown, 0);
            for (TruthNode node : nodes) {
                node.eval(chunk, sites);
                for (int j = 0; j < Layout.WORDS; j++) {
                    sure[j] |= node.sure[j];
                    unknown[j] |= node.sure[j] ^ node.possible[j];
                }
            }
            for (int j = 0; j < Layout.WORDS; j++) {
                possible[j] = sure[j] | unknown[j];
                sure[j] &= ~unknown[j];
            }
        }
    }
}
