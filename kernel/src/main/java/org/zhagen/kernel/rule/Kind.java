package org.zhagen.kernel.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;
import org.zhagen.kernel.value.ValueType;

/**
 * The types that expressions have. Percent, money and duration are opaque to CEL, so that only the operators of
 * {@link Operations} apply to them and they never mix with plain numbers.
 */
enum Kind {
    BOOL(SimpleType.BOOL, Boolean.class),
    INT(SimpleType.INT, Long.class),
    DOUBLE(SimpleType.DOUBLE, Double.class),
    STRING(SimpleType.STRING, String.class),
    PERCENT(OpaqueType.create("percent"), Percent.class),
    MONEY(OpaqueType.create("money"), Money.class),
    DURATION(OpaqueType.create("duration"), Duration.class);

    private final CelType type;
    private final Class<?> holder;

    Kind(CelType type, Class<?> holder) {
        this.type = type;
        this.holder = holder;
    }

    CelType type() {
        return type;
    }

    Class<?> holder() {
        return holder;
    }

    static Kind of(ValueType type) {
        return switch (type) {
            case COUNT -> INT;
            case NUMBER -> DOUBLE;
            case PERCENT -> PERCENT;
            case MONEY -> MONEY;
            case DURATION -> DURATION;
            case FLAG -> BOOL;
            case CHOICE, TEXT -> STRING;
        };
    }

    /** The kind that holds a value. */
    static Kind holding(Object value) {
        for (Kind kind : values()) {
            if (kind.holder.isInstance(value)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no value of a rule: " + value.getClass());
    }

    static Optional<Kind> of(CelType type) {
        for (Kind kind : values()) {
            if (kind.type.equals(type)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The value as this kind holds it, or null where it is unknown: missing, of another type, or not finite. */
    @Nullable
    Object admit(@Nullable Object value) {
        if (this == DOUBLE && value instanceof Long whole) {
            return whole.doubleValue();
        }
        if (!holder.isInstance(value)) {
            return null;
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? (Object) (number + 0.0) : null;
        }
        return value instanceof Duration length && length.toNanosPart() != 0 ? null : value;
    }
}
