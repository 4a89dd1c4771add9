package org.zhagen.kernel.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one type between two bounds, both included.
 *
 * @param min the smallest value, an instance of the type's {@link ValueType#holder()}; null when there is none
 * @param max the largest value, likewise
 */
public record ValueRange(@Nullable Object min, @Nullable Object max) {

    /** Reads bounds as they are written. One that is no value of the type bounds nothing. */
    public static ValueRange of(ValueType type, @Nullable String min, @Nullable String max) {
        return new ValueRange(bound(type, min), bound(type, max));
    }

    /** Whether a value of the type lies between the bounds. */
    public boolean contains(Object value) {
        return !below(value, min) && !below(max, value);
    }

    /** Whether the bounds are in the wrong order, so that no value lies between them. */
    public boolean isEmpty() {
        return below(max, min);
    }

    private static @Nullable Object bound(ValueType type, @Nullable String text) {
        return text != null && Values.parse(type, text, List.of()) instanceof Reading.Value(Object value)
                ? value
                : null;
    }

    @SuppressWarnings("unchecked") // both are instances of the type's holder
    private static boolean below(@Nullable Object a, @Nullable Object b) {
        return a != null && b != null && ((Comparable<Object>) a).compareTo(b) < 0;
    }
}
