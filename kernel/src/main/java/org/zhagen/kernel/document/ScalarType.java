package org.zhagen.kernel.document;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value written as one scalar that a record may hold.
 *
 * @param type the Java type of the component
 * @param parse the value for a scalar, or null when the scalar is none
 * @param expected an example for people, such as {@code 2h, 14d}
 * @param pattern regular expression (ECMA-262) of the text form, for the JSON Schema; empty for any text
 * @param numbers whether plain numbers are accepted beside text
 */
public record ScalarType<T>(
        Class<T> type, Function<Node.Scalar, @Nullable T> parse, String expected, String pattern, boolean numbers) {}
