package org.zhagen.kernel.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhagen.kernel.value.ValueType;

/** What a rule must yield where it is used. */
public final class Expected {

    /** A condition. */
    public static final Expected TRUTH = new Expected("truth", EnumSet.of(Kind.BOOL), List.of());
    /** A number, whole or decimal: {@link Long} or {@link Double}. */
    public static final Expected AMOUNT = new Expected("number", EnumSet.of(Kind.INT, Kind.DOUBLE), List.of());
    /** Whatever it yields. */
    public static final Expected ANY = new Expected("any", EnumSet.allOf(Kind.class), List.of());

    private final String name;
    private final Set<Kind> kinds;
    private final List<String> options;

    private Expected(String name, Set<Kind> kinds, List<String> options) {
        this.name = name;
        this.kinds = kinds;
        this.options = List.copyOf(options);
    }

    /**
     * A value of the declared type. A number may be calculated from whole numbers only, and is widened; a text that
     * stands as the result of a choice must be one of the options.
     */
    public static Expected of(Declared declared) {
        Set<Kind> kinds = declared.type() == ValueType.NUMBER
                ? EnumSet.of(Kind.INT, Kind.DOUBLE)
                : EnumSet.of(Kind.of(declared.type()));
        return new Expected(declared.type().spelling(), kinds, declared.options());
    }

    /** A value of the type, which is no choice. */
    public static Expected of(ValueType type) {
        return of(Declared.of(type));
    }

    String name() {
        return name;
    }

    boolean accepts(Kind kind) {
        return kinds.contains(kind);
    }

    boolean widens() {
        return name.equals(ValueType.NUMBER.spelling()) && this != AMOUNT;
    }

    List<String> options() {
        return options;
    }
}
