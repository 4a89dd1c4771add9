package org.zhagen.kernel.value;

import java.util.Locale;
import java.util.Optional;

/** The type of a profile field or playbook parameter, and the Java type that holds its values. */
public enum ValueType {
    /** A whole number: {@link Long}. */
    COUNT(Long.class),
    /** A finite decimal number: {@link Double}. */
    NUMBER(Double.class),
    /** A share in percent: {@link Percent}. */
    PERCENT(Percent.class),
    /** An amount of yuan: {@link Money}. */
    MONEY(Money.class),
    /** A length of time in whole seconds: {@link java.time.Duration}. */
    DURATION(java.time.Duration.class),
    /** Yes or no: {@link Boolean}. */
    FLAG(Boolean.class),
    /** One of the declared options: {@link String}. */
    CHOICE(String.class),
    /** Free text: {@link String}. */
    TEXT(String.class);

    private final Class<?> holder;

    ValueType(Class<?> holder) {
        this.holder = holder;
    }

    /** The Java class whose instances are the values of this type. */
    public Class<?> holder() {
        return holder;
    }

    /** The lower-case spelling used in YAML, such as {@code percent}. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type with the given YAML spelling, if there is one. */
    public static Optional<ValueType> spelled(String spelling) {
        for (ValueType type : values()) {
            if (type.spelling().equals(spelling)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
