package org.zhagen.kernel.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share in percent.
 *
 * @param points percent points, so that 30% is 30.0; finite
 */
public record Percent(double points) implements Comparable<Percent> {

    private static final Pattern FORM = Pattern.compile("([+-]?\\d{1,15}(?:\\.\\d{1,15})?)\\s*%");

    public Percent {
        if (!Double.isFinite(points)) {
            throw new IllegalArgumentException("percent points must be finite, not " + points);
        }
        points = points + 0.0; // one zero only, so that equals agrees with compareTo
    }

    /** Reads {@code 30%}, {@code 30.5%} or {@code ３０％}; empty where the text is nothing of the kind. */
    public static Optional<Percent> parse(String text) {
        Matcher matcher = FORM.matcher(Scalars.plain(text));
        return matcher.matches() ? Optional.of(new Percent(Double.parseDouble(matcher.group(1)))) : Optional.empty();
    }

    @Override
    public int compareTo(Percent other) {
        return Double.compare(points, other.points);
    }

    /** The form that {@link #parse} reads, without needless zeros: {@code 30.5%}. */
    @Override
    public String toString() {
        return new BigDecimal(Double.toString(points)).stripTrailingZeros().toPlainString() + "%";
    }
}
