package org.zhagen.kernel.rate;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What whoever raised a ticket said of it afterwards (回访).
 *
 * @param ticket its id; a ticket that was asked about twice counts as it was said last
 * @param contacted whether somebody got in touch with them about it
 * @param solved whether they say that it is solved
 * @param satisfaction from 1, very dissatisfied, to 5, very satisfied; null when they would not say
 * @param exclusions ids of reasons for which it might not count (剔除)
 */
public record Visit(
        String ticket,
        Instant at,
        boolean contacted,
        boolean solved,
        @Nullable Integer satisfaction,
        Set<String> exclusions) {

    public Visit {
        exclusions = Set.copyOf(exclusions);
        if (satisfaction != null && (satisfaction < 1 || satisfaction > 5)) {
            throw new IllegalArgumentException("a satisfaction of " + satisfaction);
        }
    }
}
