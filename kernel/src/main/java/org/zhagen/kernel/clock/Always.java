package org.zhagen.kernel.clock;

import java.time.Duration;
import java.time.Instant;

/** Day and night: every hour counts, for what can't wait. */
public record Always() implements Calendar {

    @Override
    public Duration counted(Instant from, Instant until) {
        return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
    }

    @Override
    public Instant after(Instant from, Duration counted) {
        return from.plus(counted);
    }

    @Override
    public Instant due(Instant from, Duration within) {
        return from.plus(within);
    }
}
