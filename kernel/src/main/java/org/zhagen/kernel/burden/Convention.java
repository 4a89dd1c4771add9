package org.zhagen.kernel.burden;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Every;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.playbook.Survey;

/**
 * How long it takes to fill something in. These minutes are a convention of this product, not a measurement: they are there to
 * compare one plan with another, and are replaced by what the burden meter shows once a plan runs.
 */
final class Convention {

    /** Looking at an entry of points and confirming it, in minutes; with a proof to look at, twice that at most. */
    static final Minutes CONFIRM = Minutes.exactly(1);

    static final Minutes CONFIRM_WITH_PROOF = Minutes.between(1, 2);

    /** One mark. */
    static final double MARK = 0.2;

    private static final double MONTHS = 12;

    private Convention() {}

    /** A form: each field that must be filled in for certain, each other one perhaps. */
    static Minutes form(Collection<FormField> fields) {
        Minutes sum = Minutes.NONE;
        for (FormField field : fields) {
            Minutes one = Minutes.exactly(field(field.type()));
            sum = sum.plus(field.required() ? one : one.perhaps());
        }
        return sum;
    }

    /** One answer to a survey: what the survey says, or else the sum over its questions. */
    static Minutes answer(Survey survey) {
        Integer said = survey.minutes();
        return Minutes.exactly(
                said != null
                        ? said
                        : survey.questions().stream()
                                .mapToDouble(question -> answer(question.type()))
                                .sum());
    }

    /** How often a month; null for what follows events. A month has 22 working days. */
    static @Nullable Double timesAMonth(Every every) {
        return switch (every) {
            case EVENT -> null;
            case DAY -> 22.0;
            case WEEK -> 52 / MONTHS;
            case MONTH -> 1.0;
            case QUARTER -> 4 / MONTHS;
            case HALF_YEAR -> 2 / MONTHS;
            case YEAR -> 1 / MONTHS;
        };
    }

    static double field(FormField.Kind kind) {
        return switch (kind) {
            case LONG_TEXT -> 3;
            case FILES -> 1;
            case TEXT, COUNT, NUMBER, MONEY, PERCENT, LOCATION, PERSON, UNIT -> 0.5;
            case DATE, CHOICE -> 0.3;
            case FLAG, RATING -> MARK;
        };
    }

    private static double answer(Survey.Answer answer) {
        return switch (answer) {
            case TEXT -> 1.5;
            case SEVERAL, COUNT -> 0.5;
            case CHOICE -> 0.3;
            case RATING, FLAG -> MARK;
        };
    }
}
