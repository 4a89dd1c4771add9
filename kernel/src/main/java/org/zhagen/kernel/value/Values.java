package org.zhagen.kernel.value;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and prints values as people write them in table cells and YAML scalars. */
public final class Values {

    private static final Pattern WHOLE = Pattern.compile("[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,19})");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,40})(?:\\.\\d{1,40})?(?:[eE][+-]?\\d{1,3})?");

    private Values() {}

    /**
     * Reads one value.
     *
     * @param options the options of a choice; ignored for the other types
     */
    public static Reading parse(ValueType type, String text, List<String> options) {
        Optional<?> value = switch (type) {
            case COUNT -> count(Scalars.plain(text));
            case NUMBER -> number(Scalars.plain(text));
            case PERCENT -> Percent.parse(text);
            case MONEY -> Money.parse(text);
            case DURATION -> Durations.parse(text);
            case FLAG -> flag(Scalars.plain(text));
            case CHOICE -> Optional.of(text.strip()).filter(options::contains);
            case TEXT -> Optional.of(text);
        };
        if (value.isPresent()) {
            return new Reading.Value(value.get());
        }
        return new Reading.Unreadable(text, type, type == ValueType.CHOICE ? options : examples(type));
    }

    /** Prints a value of the type so that {@link #parse} reads it again. */
    public static String print(Object value) {
        return value instanceof Duration duration ? Durations.print(duration) : value.toString();
    }

    private static List<String> examples(ValueType type) {
        return switch (type) {
            case COUNT -> List.of("1200", "1,200");
            case NUMBER -> List.of("3.5", "1,200.5");
            case PERCENT -> List.of("30%", "30.5%");
            case MONEY -> List.of("10万元", "1.5亿元", "500元");
            case DURATION -> List.of("30m", "2h", "14d");
            case FLAG -> List.of("是", "否", "true", "false");
            case CHOICE, TEXT -> List.of();
        };
    }

    private static Optional<Long> count(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text.replace(",", "")));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    private static Optional<Double> number(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(text.replace(",", ""));
        return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "是", "有", "true", "yes", "y", "1" -> Optional.of(true);
            case "否", "无", "false", "no", "n", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
