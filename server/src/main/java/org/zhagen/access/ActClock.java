package org.zhagen.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** When acts happen: now, except for what is told as if it had been done earlier, such as the history of the demo. */
@Component
public class ActClock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final Clock clock;

    ActClock(Clock clock) {
        this.clock = clock;
    }

    public Instant instant() {
        return THEN.isBound() ? THEN.get() : clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), clock.getZone());
    }

    public ZoneId getZone() {
        return clock.getZone();
    }

    /** Does something as if it were another time. */
    public <T> T at(Instant moment, Supplier<T> work) {
        return ScopedValue.where(THEN, moment).call(work::get);
    }
}
