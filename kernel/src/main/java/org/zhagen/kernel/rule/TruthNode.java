package org.zhagen.kernel.rule;

import java.util.Arrays;
import java.util.List;

/**
 * A condition over one chunk of sites at a time. A site whose bit is set in {@link #sure} is true, one whose bit is set
 * in {@link #possible} is true or unknown; sure implies possible. With this pair "and" and "or" are one operation a word.
 */
abstract class TruthNode {

    final long[] sure = new long[Layout.WORDS];
    final long[] possible = new long[Layout.WORDS];

    /**
     * Fills the bits of a chunk.
     *
     * @param sites how many sites the chunk has; bits beyond mean nothing
     */
    abstract void eval(int chunk, int sites);

    static final class Constant extends TruthNode {
        Constant(Truth truth) {
            Arrays.fill(sure, truth == Truth.TRUE ? -1 : 0);
            Arrays.fill(possible, truth == Truth.FALSE ? 0 : -1);
        }

        @Override
        void eval(int chunk, int sites) {}
    }

    static final class Flag extends TruthNode {
        private final Column.Flags column;

        Flag(Column.Flags column) {
            this.column = column;
        }

        @Override
        void eval(int chunk, int sites) {
            int start = chunk * Layout.WORDS;
            long[] yes = column.yes();
            long[] known = column.known();
            for (int j = 0; j < Layout.WORDS; j++) {
                sure[j] = yes[start + j];
                possible[j] = yes[start + j] | ~known[start + j];
            }
        }
    }

    /** Whether a column's code is in one of some ranges, or in none of them. */
    static final class InRanges extends TruthNode {

        /** Codes from the first on and below the second. */
        record Range(int from, int to) {}

        private final Column.Coded column;
        private final List<Range> ranges;
        private final boolean lower;
        private final boolean upper;
        private final long flip;

        InRanges(Column.Coded column, List<Range> ranges, boolean negated) {
            boolean single = ranges.size() == 1;
            this.column = column;
            this.ranges = ranges;
            // One range that reaches to an end needs one comparison instead of two.
            this.upper = single && ranges.getFirst().to() == column.book().size();
            this.lower = single && !upper && ranges.getFirst().from() == 0;
            this.flip = lower != negated ? -1 : 0;
        }

        @Override
        void eval(int chunk, int sites) {
            Arrays.fill(sure, 0);
            for (Range range : ranges) {
                if (lower) {
                    column.codes().atLeast(range.to(), chunk, sure);
                } else if (upper) {
                    column.codes().atLeast(range.from(), chunk, sure);
                } else {
                    column.codes().between(range.from(), range.to(), chunk, sure);
                }
            }
            long[] known = column.known();
            int start = chunk * Layout.WORDS;
            for (int j = 0; j < Layout.WORDS; j++) {
                long match = sure[j] ^ flip;
                sure[j] = match & known[start + j];
                possible[j] = match | ~known[start + j];
            }
        }
    }

    static final class And extends TruthNode {
        private final TruthNode left;
        private final TruthNode right;

        And(TruthNode left, TruthNode right) {
            this.left = left;
            this.right = right;
        }

        @Override
        void eval(int chunk, int sites) {
            left.eval(chunk, sites);
            right.eval(chunk, sites);
            for (int j = 0; j < Layout.WORDS; j++) {
                sure[j] = left.sure[j] & right.sure[j];
                possible[j] = left.possible[j] & right.possible[j];
            }
        }
    }

    static final class Or extends TruthNode {
        private final TruthNode left;
        private final TruthNode right;

        Or(TruthNode left, TruthNode right) {
            this.left = left;
            this.right = right;
        }

        @Override
        void eval(int chunk, int sites) {
            left.eval(chunk, sites);
            right.eval(chunk, sites);
            for (int j = 0; j < Layout.WORDS; j++) {
                sure[j] = left.sure[j] | right.sure[j];
                possible[j] = left.possible[j] | right.possible[j];
            }
        }
    }

    static final class Not extends TruthNode {
        private final TruthNode node;

        Not(TruthNode node) {
            this.node = node;
        }

        @Override
        void eval(int chunk, int sites) {
            node.eval(chunk, sites);
            for (int j = 0; j < Layout.WORDS; j++) {
                sure[j] = ~node.possible[j];
                possible[j] = ~node.sure[j];
            }
        }
    }

    static final class Choose extends TruthNode {
        private final TruthNode condition;
        private final TruthNode yes;
        private final TruthNode no;

        Choose(TruthNode condition, TruthNode yes, TruthNode no) {
            this.condition = condition;
            this.yes = yes;
            this.no = no;
        }

        @Override
        void eval(int chunk, int sites) {
            condition.eval(chunk, sites);
            yes.eval(chunk, sites);
            no.eval(chunk, sites);
            for (int j = 0; j < Layout.WORDS; j++) {
                long holds = condition.sure[j];
                long fails = ~condition.possible[j];
                sure[j] = (holds & yes.sure[j]) | (fails & no.sure[j]);
                possible[j] = (holds & yes.possible[j]) | (fails & no.possible[j]) | ~(holds | fails);
            }
        }
    }

    /** Whether two conditions are alike, or unlike; unknown if one of them is. */
    static final class Alike extends TruthNode {
        private final TruthNode left;
        private final TruthNode right;
        private final long flip;

        Alike(TruthNode left, TruthNode right, boolean negated) {
            this.left = left;
            this.right = right;
            this.flip = negated ? 0 : -1;
        }

        @Override
        void eval(int chunk, int sites) {
            left.eval(chunk, sites);
            right.eval(chunk, sites);
            for (int j = 0; j < Layout.WORDS; j++) {
                long unknown = (left.sure[j] ^ left.possible[j]) | (right.sure[j] ^ right.possible[j]);
                long alike = left.sure[j] ^ right.sure[j] ^ flip;
                sure[j] = alike & ~unknown;
                possible[j] = alike | unknown;
            }
        }
    }
}
