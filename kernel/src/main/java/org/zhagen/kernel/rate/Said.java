package org.zhagen.kernel.rate;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was said alike of several tickets.
 *
 * @param contacted as {@link Visit} says; so are the next three
 * @param times of how many tickets it was said; at least 1
 */
public record Said(
        boolean contacted, boolean solved, @Nullable Integer satisfaction, Set<String> exclusions, int times) {

    public Said {
        exclusions = Set.copyOf(exclusions);
        if (satisfaction != null && (satisfaction < 1 || satisfaction > 5)) {
            throw new IllegalArgumentException("a satisfaction of " + satisfaction);
        }
        if (times < 1) {
            throw new IllegalArgumentException("said " + times + " times");
        }
    }

    static Said once(Visit visit) {
        return new Said(visit.contacted(), visit.solved(), visit.satisfaction(), visit.exclusions(), 1);
    }
}
