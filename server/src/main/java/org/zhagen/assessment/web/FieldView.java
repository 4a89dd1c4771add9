package org.zhagen.assessment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhagen.assessment.FieldState;
import org.zhagen.assessment.ProfileValue;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.ValueType;
import org.zhagen.web.Choice;

/**
 * A field of a site as its page shows it.
 *
 * @param kind the id of a {@link FieldState.Kind}
 * @param control how it is filled in: {@code number}, {@code choose} or {@code text}
 * @param now null while nothing is known
 */
record FieldView(
        String id,
        String title,
        String unit,
        String findOut,
        String usedFor,
        String kind,
        String control,
        List<Choice> options,
        boolean asked,
        @Nullable Line now,
        List<Line> claims,
        List<Line> history) {

    /** A value with where it comes from. */
    record Line(
            String value,
            LocalDate asOf,
            String source,
            String owner,
            boolean simulated,
            @Nullable Instant entered,
            String by) {}

    static FieldView of(FieldState state, FieldWords words, Locale language) {
        Field field = state.field();
        ProfileValue now = state.current();
        return new FieldView(
                field.id(),
                words.title(field, language),
                words.unit(field, language),
                field.findOut(),
                field.usedFor(),
                Code.kebab(state.kind()),
                control(field),
                options(field, words, language),
                state.isAsked(),
                now == null ? null : line(field, now, words, language),
                lines(state.claims(), field, words, language),
                lines(state.history(), field, words, language));
    }

    private static List<Line> lines(List<ProfileValue> values, Field field, FieldWords words, Locale language) {
        return values.stream().map(value -> line(field, value, words, language)).toList();
    }

    private static Line line(Field field, ProfileValue value, FieldWords words, Locale language) {
        boolean counted = value.entered() == null;
        String derived = counted ? words.word("assessment.derived.source", "", language) : "";
        return new Line(
                words.value(field, value.value(), language),
                value.asOf(),
                counted ? derived : value.source(),
                counted ? derived : value.owner(),
                value.simulated(),
                value.entered(),
                value.enteredBy());
    }

    private static String control(Field field) {
        return switch (field.type()) {
            case FLAG, CHOICE -> "choose";
            case COUNT, NUMBER, PERCENT, MONEY -> "number";
            case DURATION, TEXT -> "text";
        };
    }

    private static List<Choice> options(Field field, FieldWords words, Locale language) {
        if (field.type() == ValueType.FLAG) {
            return List.of(
                    new Choice("true", words.word("assessment.flag.true", "", language)),
                    new Choice("false", words.word("assessment.flag.false", "", language)));
        }
        return field.optionIds().stream()
                .map(id -> new Choice(id, words.option(field, id, language)))
                .toList();
    }
}
