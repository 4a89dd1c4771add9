package org.zhagen.assessment;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;
import org.zhagen.kernel.value.ValueType;

/**
 * A value as the tables hold it. A double holds every whole number up to 2^53, which is far beyond what a field may be.
 *
 * @param amount a number, a share in points, money in fen, a length of time in seconds, yes as 1 and no as 0
 * @param word a choice or a text; exactly one of the two is there
 */
record Stored(@Nullable Double amount, @Nullable String word) {

    /** Of an instance of the holder of a {@link ValueType}. */
    static Stored of(Object value) {
        return switch (value) {
            case Long whole -> amount((double) whole);
            case Double number -> amount(number);
            case Percent share -> amount(share.points());
            case Money money -> amount((double) money.fen());
            case Duration length -> amount((double) length.toSeconds());
            case Boolean flag -> amount(flag ? 1 : 0);
            case String text -> new Stored(null, text);
            default -> throw new IllegalArgumentException("no value of a field: " + value);
        };
    }

    private static Stored amount(double amount) {
        return new Stored(amount, null);
    }

    /** The value that a field of the type has. */
    Object as(ValueType type) {
        return switch (type) {
            case COUNT -> Math.round(number());
            case NUMBER -> number();
            case PERCENT -> new Percent(number());
            case MONEY -> new Money(Math.round(number()));
            case DURATION -> Duration.ofSeconds(Math.round(number()));
            case FLAG -> number() != 0;
            case CHOICE, TEXT -> Objects.requireNonNull(word);
        };
    }

    private double number() {
        return Objects.requireNonNull(amount);
    }
}
