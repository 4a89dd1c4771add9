package org.zhagen.registry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.playbook.SharedIndicators;
import org.zhagen.kernel.practice.Figure;
import org.zhagen.kernel.practice.Result;

/** Reads the rows of evidence of a display. */
final class EvidenceCheck {

    private static final int ROWS = 30;
    private static final SharedIndicators SHARED = SharedIndicators.standard();

    private final Given given;

    EvidenceCheck(Given given) {
        this.given = given;
    }

    /** The results; rows that nobody filled in are left out. */
    List<Result> of(List<EvidenceDraft> rows) {
        List<Result> results = new ArrayList<>();
        if (rows.size() > ROWS) {
            given.wrong(DisplayCode.TOO_MANY, "evidence", rows.size(), ROWS);
            return results;
        }
        for (int number = 0; number < rows.size(); number++) {
            if (!rows.get(number).isBlank()) {
                results.add(row("evidence[" + number + "].", rows.get(number)));
            }
        }
        return results;
    }

    private Result row(String at, EvidenceDraft row) {
        if (row.indicator().isEmpty()) {
            given.wrong(DisplayCode.INDICATOR_MISSING, at + "indicator");
        }
        Optional<SharedIndicators.Shared> shared = shared(row.indicator());
        String unit = unit(row, shared);
        return new Result(
                given.text(
                        at + "indicator",
                        shared.map(SharedIndicators.Shared::title).orElse(row.indicator()),
                        80),
                choice(at + "kind", row.kind(), Indicator.Kind.class)
                        .or(() -> shared.map(SharedIndicators.Shared::kind))
                        .orElse(Indicator.Kind.OUTCOME),
                choice(at + "better", row.better(), Indicator.Direction.class)
                        .or(() -> shared.map(SharedIndicators.Shared::direction))
                        .orElse(Indicator.Direction.UP),
                figure(
                        at,
                        "before",
                        row.before(),
                        row.beforeUnit().isEmpty() ? unit : row.beforeUnit(),
                        row.beforePeriod()),
                figure(at, "after", row.after(), unit, row.afterPeriod()),
                given.text(at + "told", row.told(), 40),
                choice(at + "design", row.design(), Design.class).orElseGet(() -> byFigures(row)),
                comparison(at, row),
                given.text(at + "source", row.source(), 200));
    }

    /** The indicator of the shared dictionary, by its id or by its title in either language. */
    private static Optional<SharedIndicators.Shared> shared(String name) {
        return SHARED.all().values().stream()
                .filter(each -> each.id().equals(name)
                        || each.title().equals(name)
                        || each.titleEn().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String unit(EvidenceDraft row, Optional<SharedIndicators.Shared> shared) {
        boolean percent = row.after().endsWith("%") || row.before().endsWith("%");
        if (row.unit().isEmpty()) {
            boolean known = shared.filter(each -> each.unit().equals("percent")).isPresent();
            return percent || known ? "%" : "";
        }
        return row.unit().equals("percent") || row.unit().equals("％") ? "%" : row.unit();
    }

    private @Nullable Figure figure(String at, String name, String value, String unit, String period) {
        BigDecimal number =
                given.number(at + name, value.endsWith("%") ? value.substring(0, value.length() - 1) : value);
        given.text(at + name + "Period", period, 40);
        if (number == null) {
            return null;
        }
        if (unit.isEmpty()) {
            given.wrong(DisplayCode.UNIT_OF_VALUE_MISSING, at + "unit", value);
        }
        return new Figure(number, given.text(at + "unit", unit, 20), period);
    }

    private Result.@Nullable Comparison comparison(String at, EvidenceDraft row) {
        BigDecimal before = given.number(at + "comparisonBefore", row.comparisonBefore());
        BigDecimal after = given.number(at + "comparisonAfter", row.comparisonAfter());
        if ((before == null) != (after == null)) {
            given.wrong(DisplayCode.COMPARISON_HALF, at + "comparisonBefore");
        }
        return before == null || after == null
                ? null
                : new Result.Comparison(before, after, given.text(at + "comparisonOf", row.comparisonOf(), 80));
    }

    private static Design byFigures(EvidenceDraft row) {
        if (row.after().isEmpty()) {
            return row.told().isEmpty() ? Design.ANECDOTE : Design.BEFORE_AFTER;
        }
        if (row.before().isEmpty()) {
            return Design.AFTER_ONLY;
        }
        return row.comparisonAfter().isEmpty() ? Design.BEFORE_AFTER : Design.CONTROLLED;
    }

    private <E extends Enum<E>> Optional<E> choice(String field, String chosen, Class<E> type) {
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> found = Code.read(type, chosen);
        if (found.isEmpty()) {
            List<String> known =
                    Arrays.stream(type.getEnumConstants()).map(Code::kebab).toList();
            given.wrong(Finding.of(DisplayCode.CHOICE_UNKNOWN, Place.of(field), chosen, String.join(", ", known))
                    .maybe(Nearest.to(chosen, known)));
        }
        return found;
    }
}
