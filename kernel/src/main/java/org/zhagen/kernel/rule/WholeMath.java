package org.zhagen.kernel.rule;

/** Arithmetic that yields whole numbers; a site without an exact result becomes unknown, as in {@link Arithmetic}. */
abstract class WholeMath extends ValueNode.Wholes {

    /** Two whole operands. */
    abstract static class Binary extends WholeMath {
        final ValueNode.Wholes left;
        final ValueNode.Wholes right;

        Binary(ValueNode.Wholes left, ValueNode.Wholes right) {
            this.left = left;
            this.right = right;
        }

        @Override
        final void eval(int chunk, int sites) {
            left.eval(chunk, sites);
            right.eval(chunk, sites);
            mergeUnknown(left, right);
            calculate(sites);
        }

        void calculate(int sites) {
            for (int i = 0; i < sites; i++) {
                calculate(i, left.values[i], right.values[i]);
            }
        }

        abstract void calculate(int i, long a, long b);
    }

    static final class Sum extends Binary {
        Sum(ValueNode.Wholes left, ValueNode.Wholes right) {
            super(left, right);
        }

        @Override
        void calculate(int i, long a, long b) {
            long sum = a + b;
            values[i] = sum;
            if (((a ^ sum) & (b ^ sum)) < 0) {
                markUnknown(i);
            }
        }
    }

    static final class Difference extends Binary {
        Difference(ValueNode.Wholes left, ValueNode.Wholes right) {
            super(left, right);
        }

        @Override
        void calculate(int i, long a, long b) {
            long difference = a - b;
            values[i] = difference;
            if (((a ^ b) & (a ^ difference)) < 0) {
                markUnknown(i);
            }
        }
    }

    static final class Product extends Binary {
        Product(ValueNode.Wholes left, ValueNode.Wholes right) {
            super(left, right);
        }

        /** Factors below 2³¹ have an exact product, which spares the check of each single one. */
        @Override
        void calculate(int sites) {
            long[] a = left.values;
            long[] b = right.values;
            long used = 0;
            for (int i = 0; i < sites; i++) {
                used |= (a[i] ^ (a[i] >> 63)) | (b[i] ^ (b[i] >> 63));
            }
            if (used >>> 31 != 0) {
                super.calculate(sites);
                return;
            }
            for (int i = 0; i < sites; i++) {
                values[i] = a[i] * b[i];
            }
        }

        @Override
        void calculate(int i, long a, long b) {
            long product = a * b;
            values[i] = product;
            if (Math.multiplyHigh(a, b) != product >> 63) {
                markUnknown(i);
            }
        }
    }

    static final class Quotient extends Binary {
        private final boolean rounding;

        Quotient(ValueNode.Wholes left, ValueNode.Wholes right, boolean rounding) {
            super(left, right);
            this.rounding = rounding;
        }

        @Override
        void calculate(int i, long a, long b) {
            if (b == 0 || (b == -1 && a == Long.MIN_VALUE)) {
                markUnknown(i);
            } else {
                values[i] = rounding ? Arithmetic.divideRounding(a, b) : a / b;
            }
        }
    }

    static final class Remainder extends Binary {
        Remainder(ValueNode.Wholes left, ValueNode.Wholes right) {
            super(left, right);
        }

        @Override
        void calculate(int i, long a, long b) {
            if (b == 0) {
                markUnknown(i);
            } else {
                values[i] = a % b;
            }
        }
    }

    static final class Negation extends WholeMath {
        private final ValueNode.Wholes node;

        Negation(ValueNode.Wholes node) {
            this.node = node;
        }

        @Override
        void eval(int chunk, int sites) {
            node.eval(chunk, sites);
            copyUnknown(node);
            for (int i = 0; i < sites; i++) {
                values[i] = -node.values[i];
                if (node.values[i] == Long.MIN_VALUE) {
                    markUnknown(i);
                }
            }
        }
    }

    /** A decimal number cut to a whole one, or rounded with halves away from zero. */
    static final class FromDecimal extends WholeMath {
        private final ValueNode.Decimals node;
        private final boolean rounding;

        FromDecimal(ValueNode.Decimals node, boolean rounding) {
            this.node = node;
            this.rounding = rounding;
        }

        @Override
        void eval(int chunk, int sites) {
            node.eval(chunk, sites);
            copyUnknown(node);
            for (int i = 0; i < sites; i++) {
                double value = rounding ? Arithmetic.nearest(node.values[i]) : node.values[i];
                values[i] = (long) value;
                if (!Arithmetic.fitsWhole(value)) {
                    markUnknown(i);
                }
            }
        }
    }
}
