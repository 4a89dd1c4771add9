package org.zhagen.kernel.rule;

import java.util.Arrays;

/**
 * A value over one chunk of sites at a time: whole numbers (counts, fen, seconds, numbers of texts) or decimal ones
 * (numbers, percent points). The
 * value of an unknown site is arbitrary.
 */
abstract class ValueNode {

    final long[] unknown = new long[Layout.WORDS];

    /** Fills values and unknown bits of a chunk's first sites. */
    abstract void eval(int chunk, int sites);

    /** Whole numbers. */
    abstract static class Wholes extends ValueNode {
        final long[] values = new long[Layout.CHUNK];
    }

    /** Decimal numbers. */
    abstract static class Decimals extends ValueNode {
        final double[] values = new double[Layout.CHUNK];
    }

    final void copyUnknown(ValueNode node) {
        System.arraycopy(node.unknown, 0, unknown, 0, unknown.length);
    }

    final void mergeUnknown(ValueNode left, ValueNode right) {
        for (int j = 0; j < unknown.length; j++) {
            unknown[j] = left.unknown[j] | right.unknown[j];
        }
    }

    final void markUnknown(int site) {
        unknown[site >> 6] |= 1L << site;
    }

    final void copyUnknown(Column column, int chunk) {
        int start = chunk * Layout.WORDS;
        for (int j = 0; j < unknown.length; j++) {
            unknown[j] = ~column.known()[start + j];
        }
    }

    static final class WholeConstant extends Wholes {
        WholeConstant(long value) {
            Arrays.fill(values, value);
        }

        @Override
        void eval(int chunk, int sites) {}
    }

    static final class DecimalConstant extends Decimals {
        DecimalConstant(double value) {
            Arrays.fill(values, value);
        }

        @Override
        void eval(int chunk, int sites) {}
    }

    static final class WholeUnknown extends Wholes {
        WholeUnknown() {
            Arrays.fill(unknown, -1);
        }

        @Override
        void eval(int chunk, int sites) {}
    }

    static final class DecimalUnknown extends Decimals {
        DecimalUnknown() {
            Arrays.fill(unknown, -1);
        }

        @Override
        void eval(int chunk, int sites) {}
    }

    /** A column of whole numbers, or of texts through their numbers. */
    static final class WholeField extends Wholes {
        private final Column.Coded column;
        private final long[] meanings;
        private final long first;
        private final int[] codes = new int[Layout.CHUNK];

        /**
         * Reads a column.
         *
         * @param meanings what each code stands for; empty if it stands for the first value plus itself
         */
        WholeField(Column.Coded column, long[] meanings, long first) {
            this.column = column;
            this.meanings = meanings;
            this.first = first;
        }

        @Override
        void eval(int chunk, int sites) {
            column.codes().unpack(chunk, codes);
            if (meanings.length == 0) {
                for (int i = 0; i < sites; i++) {
                    values[i] = first + codes[i];
                }
            } else {
                for (int i = 0; i < sites; i++) {
                    values[i] = meanings[codes[i]];
                }
            }
            copyUnknown(column, chunk);
        }
    }

    static final class DecimalField extends Decimals {
        private final Column.Coded column;
        private final double[] meanings;
        private final int[] codes = new int[Layout.CHUNK];

        DecimalField(Column.Coded column, double[] meanings) {
            this.column = column;
            this.meanings = meanings;
        }

        @Override
        void eval(int chunk, int sites) {
            column.codes().unpack(chunk, codes);
            for (int i = 0; i < sites; i++) {
                values[i] = meanings[codes[i]];
            }
            copyUnknown(column, chunk);
        }
    }

    private static void choose(TruthNode condition, ValueNode yes, ValueNode no, long[] unknown) {
        for (int j = 0; j < unknown.length; j++) {
            long holds = condition.sure[j];
            long fails = ~condition.possible[j];
            unknown[j] = (holds & yes.unknown[j]) | (fails & no.unknown[j]) | ~(holds | fails);
        }
    }

    private static boolean holds(TruthNode condition, int site) {
        return (condition.sure[site >> 6] >>> site & 1) != 0;
    }

    static final class ChooseWhole extends Wholes {
        private final TruthNode condition;
        private final Wholes yes;
        private final Wholes no;

        ChooseWhole(TruthNode condition, Wholes yes, Wholes no) {
            this.condition = condition;
            this.yes = yes;
            this.no = no;
        }

        @Override
        void eval(int chunk, int sites) {
            condition.eval(chunk, sites);
            yes.eval(chunk, sites);
            no.eval(chunk, sites);
            for (int i = 0; i < sites; i++) {
                values[i] = holds(condition, i) ? yes.values[i] : no.values[i];
            }
            choose(condition, yes, no, unknown);
        }
    }

    static final class ChooseDecimal extends Decimals {
        private final TruthNode condition;
        private final Decimals yes;
        private final Decimals no;

        ChooseDecimal(TruthNode condition, Decimals yes, Decimals no) {
            this.condition = condition;
            this.yes = yes;
            this.no = no;
        }

        @Override
        void eval(int chunk, int sites) {
            condition.eval(chunk, sites);
            yes.eval(chunk, sites);
            no.eval(chunk, sites);
            for (int i = 0; i < sites; i++) {
                values[i] = holds(condition, i) ? yes.values[i] : no.values[i];
            }
            choose(condition, yes, no, unknown);
        }
    }
}
