package org.zhagen.assessment.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhagen.assessment.PlaybookSites;
import org.zhagen.kernel.fit.Knob;
import org.zhagen.kernel.fit.Slider;
import org.zhagen.kernel.value.Sizes;

/**
 * Something of a playbook that can be moved, as a page shows it. Numbers are in the unit of the slider.
 *
 * @param id its name in the address
 * @param sign what stands between the field and the value; empty for a parameter
 * @param now the value in the playbook with its unit; a dash where a rule gives it
 * @param value where it stands
 * @param text the same with its unit
 * @param part of the page of the playbook on which it stands
 * @param place where it stands in the text of the playbook: file and line
 */
record SliderView(
        String id,
        String title,
        String sign,
        String min,
        String max,
        String step,
        String now,
        String standard,
        String value,
        String text,
        String unit,
        boolean moved,
        String why,
        String part,
        String place) {

    static SliderView of(PlaybookSites.Moved moved, SizeWords words, FieldWords fields, Locale language) {
        Slider slider = moved.slider();
        Knob knob = slider.knob();
        String unit = words.unit(knob, language);
        double now = Sizes.of(knob.now()).orElse(slider.min());
        double size = Sizes.of(moved.value()).orElse(now);
        @Nullable Object value = moved.value() == null ? knob.now() : moved.value();
        return new SliderView(
                knob.id(),
                title(knob, fields, language),
                knob instanceof Knob.Limit limit ? sign(limit.threshold().sign()) : "",
                SizeWords.shown(knob.type(), slider.min()),
                SizeWords.shown(knob.type(), slider.max()),
                SizeWords.shown(knob.type(), slider.step()),
                words.value(knob.now(), unit, language),
                SizeWords.shown(knob.type(), now),
                SizeWords.shown(knob.type(), size),
                words.value(value, unit, language),
                unit,
                moved.isMoved(),
                knob instanceof Knob.Limit limit ? limit.precondition().because() : guidance(knob),
                knob instanceof Knob.Limit ? "preconditions" : "parameters",
                MoveView.Words.place(knob.at()));
    }

    private static String title(Knob knob, FieldWords fields, Locale language) {
        return switch (knob) {
            case Knob.Limit limit -> fields.title(limit.field(), language);
            case Knob.Standard standard -> standard.parameter().title();
        };
    }

    private static String guidance(Knob knob) {
        return knob instanceof Knob.Standard standard && standard.parameter().guidance() != null
                ? String.valueOf(standard.parameter().guidance())
                : "";
    }

    private static String sign(String sign) {
        return switch (sign) {
            case ">=" -> "≥";
            case "<=" -> "≤";
            default -> sign;
        };
    }
}
