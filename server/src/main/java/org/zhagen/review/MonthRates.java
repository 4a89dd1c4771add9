package org.zhagen.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.rate.ThreeRates;

/**
 * The three rates of the tickets closed in a month, and how many of them were drawn.
 *
 * @param rates null where nothing that counts was said
 * @param open drawn and not asked yet, as it was known at the moment asked for; so are the next two
 * @param asOf up to when visits were counted: of now a minute or two ago at most, where another node changed one meanwhile
 */
public record MonthRates(@Nullable ThreeRates rates, Rule rule, long open, long asked, long unreachable, Instant asOf) {

    public long drawn() {
        return open + asked + unreachable;
    }
}
