package org.zhagen.review;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.flow.Rating;

/**
 * What is known of a visit from some moment on.
 *
 * @param contacted whether somebody got in touch with them about the ticket (响应)
 * @param solved whether they say that it is solved
 * @param satisfaction from 1, very dissatisfied, to 5, very satisfied; null when they would not say
 * @param exclusions ids of {@link Exclusion}s that were agreed to
 */
public record VisitAnswer(
        boolean contacted, boolean solved, @Nullable Integer satisfaction, Set<String> exclusions) {

    public VisitAnswer {
        exclusions = Set.copyOf(exclusions);
    }

    /** Whether it was not done well, as whoever was asked says. */
    boolean isBad() {
        return !solved || Rating.isLow(satisfaction);
    }

    VisitAnswer without(String exclusion) {
        TreeSet<String> all = new TreeSet<>(exclusions);
        all.add(exclusion);
        return new VisitAnswer(contacted, solved, satisfaction, all);
    }
}
