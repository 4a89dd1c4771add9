package org.zhagen.kernel.value;

import java.time.Duration;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Values with a size as plain doubles: counts and numbers as they are, shares in points, money in fen, lengths of time in
 * seconds. For distances, ranges and sliders; what is decided is decided over the values themselves.
 */
public final class Sizes {

    private Sizes() {}

    /** The size of a value; empty for words, flags and null. */
    public static OptionalDouble of(@Nullable Object value) {
        return switch (value) {
            case Number number -> OptionalDouble.of(number.doubleValue());
            case Percent percent -> OptionalDouble.of(percent.points());
            case Money money -> OptionalDouble.of((double) money.fen());
            case Duration duration -> OptionalDouble.of((double) duration.toSeconds());
            case null, default -> OptionalDouble.empty();
        };
    }

    /** Whether values of the type have a size. */
    public static boolean has(ValueType type) {
        return switch (type) {
            case COUNT, NUMBER, PERCENT, MONEY, DURATION -> true;
            case FLAG, CHOICE, TEXT -> false;
        };
    }

    /**
     * The value of a size, rounded to whole counts, fen and seconds.
     *
     * @throws IllegalArgumentException for a type without size
     */
    public static Object value(ValueType type, double size) {
        return switch (type) {
            case COUNT -> Math.round(size);
            case NUMBER -> size + 0.0; // one zero only
            case PERCENT -> new Percent(size);
            case MONEY -> new Money(Math.round(size));
            case DURATION -> Duration.ofSeconds(Math.round(size));
            case FLAG, CHOICE, TEXT -> throw new IllegalArgumentException(type + " has no size");
        };
    }

    /**
     * The step in which people state sizes of a type: 1 thing, 0.1, 0.1 points, 1 yuan, 1 hour. A convention of ours.
     *
     * @throws IllegalArgumentException for a type without size
     */
    public static double grain(ValueType type) {
        return switch (type) {
            case COUNT -> 1;
            case NUMBER, PERCENT -> 0.1;
            case MONEY -> 100;
            case DURATION -> 3_600;
            case FLAG, CHOICE, TEXT -> throw new IllegalArgumentException(type + " has no size");
        };
    }

    /** The multiple of a step nearest to a size, without the noise of binary fractions. */
    public static double onGrid(double size, double step) {
        double steps = Math.rint(size / step);
        return step < 1 ? steps / Math.rint(1 / step) : steps * step;
    }
}
