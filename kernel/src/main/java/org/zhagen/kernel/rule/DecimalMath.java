package org.zhagen.kernel.rule;

/** Arithmetic that yields decimal numbers; a site whose result is not finite becomes unknown. */
abstract class DecimalMath extends ValueNode.Decimals {

    /** The four operations. */
    enum Sign {
        PLUS,
        MINUS,
        TIMES,
        OVER
    }

    static final class Binary extends DecimalMath {
        private final Sign sign;
        private final ValueNode.Decimals left;
        private final ValueNode.Decimals right;

        Binary(Sign sign, ValueNode.Decimals left, ValueNode.Decimals right) {
            this.sign = sign;
            this.left = left;
            this.right = right;
        }

        @Override
        void eval(int chunk, int sites) {
            left.eval(chunk, sites);
            right.eval(chunk, sites);
            mergeUnknown(left, right);
            double[] a = left.values;
            double[] b = right.values;
            switch (sign) {
                case PLUS -> {
                    for (int i = 0; i < sites; i++) {
                        values[i] = a[i] + b[i] + 0.0;
                    }
                }
                case MINUS -> {
                    for (int i = 0; i < sites; i++) {
                        values[i] = a[i] - b[i] + 0.0;
                    }
                }
                case TIMES -> {
                    for (int i = 0; i < sites; i++) {
                        values[i] = a[i] * b[i] + 0.0;
                    }
                }
                case OVER -> {
                    for (int i = 0; i < sites; i++) {
                        values[i] = a[i] / b[i] + 0.0;
                    }
                }
            }
            markInfinite(sites);
        }

        private void markInfinite(int sites) {
            for (int i = 0; i < sites; i++) {
                if (!Double.isFinite(values[i])) {
                    markUnknown(i);
                }
            }
        }
    }

    static final class Negation extends DecimalMath {
        private final ValueNode.Decimals node;

        Negation(ValueNode.Decimals node) {
            this.node = node;
        }

        @Override
        void eval(int chunk, int sites) {
            node.eval(chunk, sites);
            copyUnknown(node);
            for (int i = 0; i < sites; i++) {
                values[i] = -node.values[i] + 0.0;
            }
        }
    }

    /** A whole number as a decimal one. */
    static final class FromWhole extends DecimalMath {
        private final ValueNode.Wholes node;

        FromWhole(ValueNode.Wholes node) {
            this.node = node;
        }

        @Override
        void eval(int chunk, int sites) {
            node.eval(chunk, sites);
            copyUnknown(node);
            for (int i = 0; i < sites; i++) {
                values[i] = node.values[i];
            }
        }
    }
}
