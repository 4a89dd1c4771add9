package org.zhagen.office.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.Durations;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;
import org.zhagen.kernel.value.ValueType;

/** Values as Chinese documents print them. */
final class Printed {

    /** What stands for a value that is not known. */
    static final String UNKNOWN = "待查";

    private static final Pattern LENGTH = Pattern.compile("(?:\\d+[wdhms])+");
    private static final Pattern PART = Pattern.compile("(\\d+)([wdhms])");

    private Printed() {}

    /** A value without unit: 30%, 10万元, 2小时, 是, 1200. */
    static String value(Object value) {
        return switch (value) {
            case Boolean flag -> flag ? "是" : "否";
            case Duration length -> length(length);
            case Percent percent -> percent.toString();
            case Money money -> money.toString();
            case Double number -> number(BigDecimal.valueOf(number));
            default -> value.toString();
        };
    }

    /** A value with its unit, where it does not carry one itself: 12人, 8.2万元/年. */
    static String value(Object value, @Nullable String unit) {
        if (value instanceof Money money) {
            return money + (unit != null && unit.startsWith("元/") ? unit.substring(1) : "");
        }
        return value(value) + (value instanceof Number ? Words.unit(unit) : "");
    }

    /** What a site says in a field; null is unknown. */
    static String field(Field field, @Nullable Object value) {
        if (value == null) {
            return UNKNOWN;
        }
        return field.type() == ValueType.CHOICE ? field.optionTitle(value.toString()) : value(value, field.unit());
    }

    /** A length of time in the units in which it was written (72h stays 72小时); null where the text is no length. */
    static @Nullable String asWritten(String text) {
        if (!LENGTH.matcher(text).matches()) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            out.append(part.group(1)).append(unit(part.group(2)));
        }
        return out.toString();
    }

    /** A length of time: 14天, 1小时30分钟. */
    static String length(Duration length) {
        return Durations.chinese(length);
    }

    /** A delay: hours up to three days, else days. */
    static String delay(Duration delay) {
        boolean hours = delay.compareTo(Duration.ofDays(3)) < 0 && delay.toSeconds() % 3600 == 0;
        return hours ? delay.toHours() + "小时" : Durations.chinese(delay);
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** The months from one day to another: 2026年12月至2027年1月. */
    static String months(LocalDate from, LocalDate to) {
        String first = from.getYear() + "年" + from.getMonthValue() + "月";
        if (from.getYear() != to.getYear()) {
            return first + "至" + to.getYear() + "年" + to.getMonthValue() + "月";
        }
        return from.getMonthValue() == to.getMonthValue()
                ? first
                : first.replace("月", "") + "—" + to.getMonthValue() + "月";
    }

    private static String number(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.signum() == 0 ? "0" : bare.toPlainString();
    }

    private static String unit(String letter) {
        return switch (letter) {
            case "w" -> "周";
            case "d" -> "天";
            case "h" -> "小时";
            case "m" -> "分钟";
            default -> "秒";
        };
    }
}
