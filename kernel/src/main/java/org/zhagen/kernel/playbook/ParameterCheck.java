package org.zhagen.kernel.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.value.Reading;
import org.zhagen.kernel.value.ValueRange;
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
        ValueRange range = quantity.range();
        limit(quantity, quantity.min(), range.min(), findings);
        limit(quantity, quantity.max(), range.max(), findings);
        Literal smallest = quantity.min();
        if (smallest != null && range.isEmpty()) {
            wrong(quantity, smallest, findings);
        }
        if (Values.parse(quantity.type(), quantity.standard().source(), List.of())
                        instanceof Reading.Value(Object value)
                && !range.contains(value)) {
            findings.add(
                    PlaybookCode.PARAMETER_OUT_OF_LIMITS,
                    quantity.standard().at(),
                    quantity.id(),
                    quantity.standard().source(),
                    quantity.least(),
                    quantity.most());
        }
    }

    private static void limit(
            Parameter.Quantity quantity, @Nullable Literal written, @Nullable Object read, Findings findings) {
        if (written != null && read == null) {
            wrong(quantity, written, findings);
        }
    }

    private static void wrong(Parameter.Quantity quantity, Literal limit, Findings findings) {
        findings.add(
                PlaybookCode.PARAMETER_LIMIT,
                limit.at(),
                quantity.id(),
                limit.text(),
                quantity.type().spelling());
    }
}
