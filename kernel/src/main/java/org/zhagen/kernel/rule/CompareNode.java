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
        Arrays.fill(sure, 0);
        compare(sites);
        for (int j = 0; j < Layout.WORDS; j++) {
            long unknown = left.unknown[j] | right.unknown[j];
            long match = sure[j] ^ flip;
            sure[j] = match & ~unknown;
            possible[j] = match | unknown;
        }
    }

    /** Sets the bits of the sites for which the test holds. */
    abstract void compare(int sites);

    final void set(int site, boolean holds) {
        sure[site >> 6] |= (holds ? 1L : 0L) << site;
    }

    static final class Wholes extends CompareNode {
        private final long[] a;
        private final long[] b;

        Wholes(Test test, boolean negated, ValueNode.Wholes left, ValueNode.Wholes right) {
            super(test, negated, left, right);
            this.a = left.values;
            this.b = right.values;
        }

        @Override
        void compare(int sites) {
            if (test == Test.LESS) {
                for (int i = 0; i < sites; i++) {
                    set(i, a[i] < b[i]);
                }
            } else {
                for (int i = 0; i < sites; i++) {
                    set(i, a[i] == b[i]);
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
        void compare(int sites) {
            if (test == Test.LESS) {
                for (int i = 0; i < sites; i++) {
                    set(i, a[i] < b[i]);
                }
            } else {
                for (int i = 0; i < sites; i++) {
                    set(i, a[i] == b[i]);
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
