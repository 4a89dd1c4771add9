package org.zhagen.assessment.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.Durations;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Values;

/** Fields, their units and their values in the words of a language. */
@Component
class FieldWords {

    private final MessageSource words;

    FieldWords(MessageSource words) {
        this.words = words;
    }

    String title(Field field, Locale language) {
        return isChinese(language) ? field.title() : field.titleEn();
    }

    /** The unit that stands behind a figure; empty when there is none. */
    String unit(Field field, Locale language) {
        String unit = field.unit();
        return unit == null ? "" : word("assessment.unit." + unit, unit, language);
    }

    /** A value with its unit. */
    String value(Field field, Object value, Locale language) {
        return switch (value) {
            case Long whole -> with(NumberFormat.getIntegerInstance(Locale.ROOT).format(whole), field, language);
            case Double number -> with(decimal(number), field, language);
            case Money money -> isChinese(language) ? money.toString() : "¥" + decimal(money.fen() / 100.0);
            case Boolean flag -> word("assessment.flag." + flag, "", language);
            case Duration length when isChinese(language) -> Durations.chinese(length);
            case String option -> option(field, option, language);
            default -> Values.print(value);
        };
    }

    /** The word of a choice; in English its id, which is an English word. */
    String option(Field field, String id, Locale language) {
        return isChinese(language) ? field.optionTitle(id) : id.replace('-', ' ');
    }

    String word(String key, @Nullable String otherwise, Locale language) {
        return Objects.requireNonNull(words.getMessage(key, null, otherwise, language));
    }

    private String with(String figure, Field field, Locale language) {
        String unit = unit(field, language);
        return unit.isEmpty() ? figure : figure + " " + unit;
    }

    private static String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals("zh");
    }
}
