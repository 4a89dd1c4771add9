package org.zhagen.adaptation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What time it is for plans: now, except for what is told as if it had been done earlier, such as the history of the demo. */
@Component
class PlanClock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final Clock clock;

    PlanClock(Clock clock) {
        this.clock = clock;
    }

    Instant instant() {
        return THEN.isBound() ? THEN.get() : clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(instant(), clock.getZone());
    }

    ZoneId getZone() {
        return clock.getZone();
    }

    /** Does something as if it were another time. */
    <T> T at(Instant moment, Supplier<T> work) {
        return ScopedValue.where(THEN, moment).call(work::get);
    }
}
