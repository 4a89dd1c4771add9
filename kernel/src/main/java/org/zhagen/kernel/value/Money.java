package org.zhagen.kernel.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money.
 *
 * @param fen hundredths of a yuan
 */
public record Money(long fen) implements Comparable<Money> {

    private static final BigDecimal FEN = BigDecimal.valueOf(100);
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final Pattern FORM =
            Pattern.compile("[¥￥]?([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,30})(?:\\.\\d{1,30})?)\\s*(万亿|亿|万)?\\s*元?");

    /**
     * Reads {@code 10万元}, {@code 1.5亿元}, {@code 1,200.50元}, {@code 500} (yuan); empty where the text is nothing of
     * the kind, is finer than one fen, or does not fit.
     */
    public static Optional<Money> parse(String text) {
        Matcher matcher = FORM.matcher(Scalars.plain(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
        BigDecimal fen = number.multiply(scale(matcher.group(2))).multiply(FEN);
        try {
            return Optional.of(new Money(fen.longValueExact()));
        } catch (ArithmeticException tooLargeOrTooFine) {
            return Optional.empty();
        }
    }

    private static BigDecimal scale(@Nullable String unit) {
        if (unit == null) {
            return BigDecimal.ONE;
        }
        return switch (unit) {
            case "万" -> WAN;
            case "亿" -> YI;
            default -> WAN.multiply(YI);
        };
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** The form that {@link #parse} reads, in the largest unit that keeps it short: {@code 30万元}, {@code 1.5亿元}. */
    @Override
    public String toString() {
        BigDecimal yuan = BigDecimal.valueOf(fen, 2);
        if (yuan.abs().compareTo(YI) >= 0 && fits(yuan.movePointLeft(8))) {
            return print(yuan.movePointLeft(8)) + "亿元";
        }
        if (yuan.abs().compareTo(WAN) >= 0 && fits(yuan.movePointLeft(4))) {
            return print(yuan.movePointLeft(4)) + "万元";
        }
        return print(yuan) + "元";
    }

    private static boolean fits(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 4;
    }

    private static String print(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
