package org.zhagen.kernel.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.value.Reading;
import org.zhagen.kernel.value.ValueType;
import org.zhagen.kernel.value.Values;

/** Limits of parameters are values of their type, in order, and hold for a default that is a plain value. */
final class ParameterCheck {

    private ParameterCheck() {}

    static void check(Playbook playbook, Findings findings) {
        for (Parameter parameter : playbook.parameters()) {
            if (parameter instanceof Parameter.Quantity quantity) {
                limits(quantity, findings);
            }
        }
    }

    private static void limits(Parameter.Quantity quantity, Findings findings) {
        Object min = limit(quantity, quantity.min(), findings);
        Object max = limit(quantity, quantity.max(), findings);
        Literal smallest = quantity.min();
        if (smallest != null && below(max, min)) {
            findings.add(
                    PlaybookCode.PARAMETER_LIMIT,
                    smallest.at(),
                    quantity.id(),
                    smallest.text(),
                    quantity.type().spelling());
        }
        Object standard = value(quantity.type(), quantity.standard().source());
        if (below(standard, min) || below(max, standard)) {
            findings.add(
                    PlaybookCode.PARAMETER_OUT_OF_LIMITS,
                    quantity.standard().at(),
                    quantity.id(),
                    quantity.standard().source(),
                    quantity.min() == null ? "−∞" : quantity.min(),
                    quantity.max() == null ? "∞" : quantity.max());
        }
    }

    private static @Nullable Object limit(Parameter.Quantity quantity, @Nullable Literal limit, Findings findings) {
        Object value = limit == null ? null : value(quantity.type(), limit.text());
        if (limit != null && value == null) {
            findings.add(
                    PlaybookCode.PARAMETER_LIMIT,
                    limit.at(),
                    quantity.id(),
                    limit.text(),
                    quantity.type().spelling());
        }
        return value;
    }

    private static @Nullable Object value(ValueType type, String text) {
        return Values.parse(type, text, List.of()) instanceof Reading.Value(Object value) ? value : null;
    }

    @SuppressWarnings("unchecked") // both were read as the parameter's type
    private static boolean below(@Nullable Object a, @Nullable Object b) {
        return a != null && b != null && ((Comparable<Object>) a).compareTo(b) < 0;
    }
}
