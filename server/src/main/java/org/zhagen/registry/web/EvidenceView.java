package org.zhagen.registry.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.practice.Change;
import org.zhagen.kernel.practice.Figure;
import org.zhagen.kernel.practice.Result;

/**
 * A result as the page shows it.
 *
 * @param change null when there are no two figures of one unit
 * @param beforeWidth of the bar, in hundredths of the longer one; 0 without a value
 */
record EvidenceView(
        Result result, String kind, String known, @Nullable Shown change, int beforeWidth, int afterWidth) {

    /**
     * A change in words.
     *
     * @param difference with its sign and unit; percent points for shares
     * @param relative with its sign, in percent; empty when the value before was 0
     * @param trend id of {@link Change.Trend}
     * @param net the difference less that of the comparison; empty without one
     */
    record Shown(String difference, String relative, String trend, String net) {}

    static EvidenceView of(Result result, String percentPoints) {
        BigDecimal longest = size(result.before()).max(size(result.after()));
        return new EvidenceView(
                result,
                Code.kebab(result.kind()),
                result.known().id(),
                result.change()
                        .map(change -> shown(result, change, percentPoints))
                        .orElse(null),
                width(result.before(), longest),
                width(result.after(), longest));
    }

    private static Shown shown(Result result, Change change, String percentPoints) {
        String unit = " " + (change.unit().equals("%") ? percentPoints : change.unit());
        Optional<BigDecimal> relative = change.relative(1);
        return new Shown(
                signed(change.difference()) + unit,
                relative.map(share -> signed(share) + "%").orElse(""),
                Code.kebab(change.trend(result.better())),
                result.netDifference().map(net -> signed(net) + unit).orElse(""));
    }

    private static String signed(BigDecimal number) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return number.signum() > 0 ? "+" + plain : plain.replace('-', '−');
    }

    private static BigDecimal size(@Nullable Figure figure) {
        return figure == null ? BigDecimal.ZERO : figure.value().abs();
    }

    private static int width(@Nullable Figure figure, BigDecimal longest) {
        return longest.signum() == 0
                ? 0
                : size(figure)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(longest, 0, RoundingMode.HALF_UP)
                        .intValue();
    }
}
