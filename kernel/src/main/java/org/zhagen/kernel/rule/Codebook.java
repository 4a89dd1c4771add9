package org.zhagen.kernel.rule;

import java.time.Duration;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;

/** The values of a column in ascending order, numbered from 0; sites hold the numbers. */
sealed interface Codebook {

    int size();

    /** The value as {@link Kind} holds it. */
    Object value(int code);

    /** The first code whose value is not below the constant, or the size. */
    default int from(Object constant) {
        return search(constant, 0);
    }

    /** The first code whose value is above the constant, or the size. */
    default int above(Object constant) {
        return search(constant, 1);
    }

    private int search(Object constant, int limit) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Operations.compare(value(middle), constant) < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A book of whole numbers, each meaning a count, fen or seconds. */
    sealed interface Whole extends Codebook {

        Kind kind();

        long whole(int code);

        @Override
        default Object value(int code) {
            long whole = whole(code);
            return switch (kind()) {
                case MONEY -> new Money(whole);
                case DURATION -> Duration.ofSeconds(whole);
                default -> whole;
            };
        }
    }

    /** All whole numbers from the first on. */
    record Range(Kind kind, long first, int size) implements Whole {
        @Override
        public long whole(int code) {
            return first + code;
        }
    }

    /** Some whole numbers. */
    record Wholes(Kind kind, long[] sorted) implements Whole {
        @Override
        public int size() {
            return sorted.length;
        }

        @Override
        public long whole(int code) {
            return sorted[code];
        }
    }

    /** Some decimal numbers or percent points. */
    record Decimals(Kind kind, double[] sorted) implements Codebook {
        @Override
        public int size() {
            return sorted.length;
        }

        @Override
        public Object value(int code) {
            return kind == Kind.PERCENT ? (Object) new Percent(sorted[code]) : (Object) sorted[code];
        }
    }

    /** Some texts. */
    record Texts(String[] sorted) implements Codebook {
        @Override
        public int size() {
            return sorted.length;
        }

        @Override
        public Object value(int code) {
            return sorted[code];
        }
    }
}
