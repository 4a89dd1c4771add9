package org.zhagen.registry;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.practice.Figure;
import org.zhagen.kernel.practice.Result;

/**
 * A result as somebody wrote it down, nothing of it checked yet. What the shared dictionary knows of an indicator (kind, unit,
 * which way is better) may be left out.
 *
 * @param beforeUnit only when it is not the unit of the value after
 */
public record EvidenceDraft(
        String indicator,
        String kind,
        String better,
        String unit,
        String before,
        String beforeUnit,
        String beforePeriod,
        String after,
        String afterPeriod,
        String told,
        String design,
        String comparisonBefore,
        String comparisonAfter,
        String comparisonOf,
        String source) {

    public static final EvidenceDraft BLANK =
            new EvidenceDraft("", "", "", "", "", "", "", "", "", "", "", "", "", "", "");

    public EvidenceDraft {
        indicator = Text.of(indicator);
        kind = Text.of(kind);
        better = Text.of(better);
        unit = Text.of(unit);
        before = Text.of(before);
        beforeUnit = Text.of(beforeUnit);
        beforePeriod = Text.of(beforePeriod);
        after = Text.of(after);
        afterPeriod = Text.of(afterPeriod);
        told = Text.of(told);
        design = Text.of(design);
        comparisonBefore = Text.of(comparisonBefore);
        comparisonAfter = Text.of(comparisonAfter);
        comparisonOf = Text.of(comparisonOf);
        source = Text.of(source);
    }

    static EvidenceDraft of(Result result) {
        Figure before = result.before();
        Figure after = result.after();
        Result.Comparison group = result.comparison();
        String unit = after != null ? after.unit() : before != null ? before.unit() : "";
        return new EvidenceDraft(
                result.indicator(),
                Code.kebab(result.kind()),
                Code.kebab(result.better()),
                unit,
                value(before),
                before == null || before.unit().equals(unit) ? "" : before.unit(),
                before == null ? "" : before.when(),
                value(after),
                after == null ? "" : after.when(),
                result.told(),
                result.design().id(),
                group == null ? "" : group.before().toPlainString(),
                group == null ? "" : group.after().toPlainString(),
                group == null ? "" : group.what(),
                result.source());
    }

    private static String value(@Nullable Figure figure) {
        return figure == null ? "" : figure.value().toPlainString();
    }

    /** Whether nobody wrote anything into the row; what is chosen from a list does not count. */
    boolean isBlank() {
        return (indicator
                        + unit
                        + before
                        + beforePeriod
                        + after
                        + afterPeriod
                        + told
                        + comparisonBefore
                        + comparisonAfter
                        + comparisonOf
                        + source)
                .isEmpty();
    }
}
