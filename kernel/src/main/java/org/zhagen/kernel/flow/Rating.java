package org.zhagen.kernel.flow;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.FormField;

/**
 * What whoever raised a ticket says of how it was done.
 *
 * @param score from 1 to 5; null where the form asks for none
 * @param unsolved whether they say that it is not solved, whatever the score is
 */
public record Rating(@Nullable Integer score, boolean unsolved) {

    /** Up to this score something was not done well. A convention of ours: 好差评 counts 不满意 and 非常不满意 as bad. */
    public static final int LOW = 2;

    /** The field that asks whether it is really solved, by the name that playbooks give it. */
    public static final String REALLY_SOLVED = "really-solved";

    /**
     * What a form says; empty where it neither asks for a score nor, of whoever raised it, whether it is solved.
     *
     * @param filled what was filled in, by the ids of the fields
     */
    public static Optional<Rating> of(Leg leg, Map<String, Object> filled) {
        Integer score = leg.form().stream()
                .filter(field -> field.type() == FormField.Kind.RATING)
                .map(field -> filled.get(field.id()))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .findFirst()
                .orElse(null);
        boolean unsolved = leg.byOpener() && saysUnsolved(filled);
        return score == null && !unsolved ? Optional.empty() : Optional.of(new Rating(score, unsolved));
    }

    /** Whether something filled in says that it is not solved. */
    public static boolean saysUnsolved(Map<String, Object> filled) {
        return Boolean.FALSE.equals(filled.get(REALLY_SOLVED));
    }

    /** Whether it is to be done again. */
    public boolean isLow() {
        return unsolved || isLow(score);
    }

    public static boolean isLow(@Nullable Integer score) {
        return score != null && score <= LOW;
    }
}
