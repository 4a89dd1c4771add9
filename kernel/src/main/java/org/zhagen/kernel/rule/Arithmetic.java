package org.zhagen.kernel.rule;

/** The arithmetic of rules; every method throws {@link ArithmeticException} where there is no exact or finite result. */
final class Arithmetic {

    /** The least double above every long. */
    private static final double LONG_END = 0x1p63;

    private Arithmetic() {}

    static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("not finite");
        }
        return value + 0.0; // one zero only
    }

    static long remainder(long a, long b) {
        if (b == 0) {
            throw new ArithmeticException("remainder of a division by zero");
        }
        return a % b;
    }

    /** Rounds to the nearest whole number, halves away from zero. */
    static long round(double value) {
        return truncate(nearest(value));
    }

    static double nearest(double value) {
        return Math.copySign(Math.floor(Math.abs(value) + 0.5), value);
    }

    static long truncate(double value) {
        if (!fitsWhole(value)) {
            throw new ArithmeticException("no whole number");
        }
        return (long) value;
    }

    /** Whether the value, cut to a whole number, fits a long. */
    static boolean fitsWhole(double value) {
        return value >= -LONG_END && value < LONG_END;
    }

    /** Divides and rounds to the nearest whole number, halves away from zero. */
    static long divideRounding(long a, long b) {
        long quotient = Math.divideExact(a, b);
        // Negative absolute values, since the absolute value of the least long does not fit.
        long rest = -Math.abs(a % b);
        long divisor = b > 0 ? -b : b;
        boolean away = rest < 0 && rest <= divisor - rest;
        return away ? Math.addExact(quotient, (a ^ b) < 0 ? -1 : 1) : quotient;
    }
}
