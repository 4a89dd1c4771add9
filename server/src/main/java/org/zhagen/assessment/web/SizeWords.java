package org.zhagen.assessment.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.fit.Knob;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.Durations;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Sizes;
import org.zhagen.kernel.value.ValueType;
import org.zhagen.kernel.value.Values;

/** Values of parameters and literals in the words of a language, and as plain numbers in the unit of a slider: percent, yuan, hours. */
@Component
class SizeWords {

    private final FieldWords fields;

    SizeWords(FieldWords fields) {
        this.fields = fields;
    }

    /** A size as a slider shows it, without needless zeros. */
    static String shown(ValueType type, double size) {
        double number = switch (type) {
            case MONEY -> size / Sizes.grain(ValueType.MONEY);
            case DURATION -> size / Sizes.grain(ValueType.DURATION);
            case COUNT, NUMBER, PERCENT, FLAG, CHOICE, TEXT -> size;
        };
        BigDecimal rounded = BigDecimal.valueOf(Math.round(number * 1e6), 6).stripTrailingZeros();
        return rounded.toPlainString();
    }

    static String shown(ValueType type, Object value) {
        return shown(type, Sizes.of(value).orElseThrow());
    }

    /** What stands behind the number of a slider. */
    String unit(Knob knob, Locale language) {
        return switch (knob.type()) {
            case PERCENT -> "%";
            case MONEY -> fields.word("assessment.unit.元", "", language);
            case DURATION -> fields.word("assessment.unit.hours", "", language);
            case COUNT, NUMBER, FLAG, CHOICE, TEXT ->
                switch (knob) {
                    case Knob.Limit limit -> fields.unit(limit.field(), language);
                    case Knob.Standard standard -> unit(standard.parameter());
                };
        };
    }

    private static String unit(Parameter.Quantity parameter) {
        return parameter.unit() == null ? "" : parameter.unit();
    }

    /** A value with its unit; a dash for none. */
    String value(@Nullable Object value, String unit, Locale language) {
        return switch (value) {
            case null -> "—";
            case Number number -> (number(number) + " " + unit).strip();
            case Money money when !isChinese(language) -> "¥" + number(money.fen() / 100.0);
            case Duration length when isChinese(language) -> Durations.chinese(length);
            case Boolean flag -> fields.word("assessment.flag." + flag, "", language);
            default -> Values.print(value);
        };
    }

    String value(Parameter parameter, @Nullable Object value, Locale language) {
        return value(value, parameter instanceof Parameter.Quantity quantity ? unit(quantity) : "", language);
    }

    String value(Field field, Object value, Locale language) {
        return fields.value(field, value, language);
    }

    private static String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals("zh");
    }
}
