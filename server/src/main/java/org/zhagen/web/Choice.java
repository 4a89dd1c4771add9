package org.zhagen.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One of the things to choose from in a form.
 *
 * @param value what is sent
 * @param label the key of its words, or the words themselves where they are data, such as the name of a unit
 */
public record Choice(String value, String label) {

    /** The constants of an enum: sent in lower case with hyphens, worded under {@code <words>.<sent>}. */
    public static <E extends Enum<E>> List<Choice> of(Class<E> constants, String words) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .map(value -> new Choice(value, words + "." + value))
                .toList();
    }
}
