package org.zhagen.kernel.rule;

import java.util.List;
import org.zhagen.kernel.value.ValueType;

/**
 * A declared profile field or parameter.
 *
 * @param type what values it has
 * @param options the options of a choice; empty for the other types
 */
public record Declared(ValueType type, List<String> options) {

    public Declared {
        options = List.copyOf(options);
    }

    /** A declaration without options. */
    public static Declared of(ValueType type) {
        return new Declared(type, List.of());
    }

    /** A choice among the options. */
    public static Declared choice(List<String> options) {
        return new Declared(ValueType.CHOICE, options);
    }
}
