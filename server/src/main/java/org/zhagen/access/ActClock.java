package org.zhagen.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** When acts happen: now, except for what is told as if it had been done earlier, such as the history of the demo. */
@Component
public class ActClock {

    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

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

    /** When work ends on a day. A convention of ours: what is due on a day is due before its offices close. */
    public Instant endOfWork(LocalDate day) {
        return day.atTime(END_OF_WORK).atZone(clock.getZone()).toInstant();
    }

    public ZoneId getZone() {
        return clock.getZone();
    }

    /** Does something as if it were another time. */
    public <T> T at(Instant moment, Supplier<T> work) {
        return ScopedValue.where(THEN, moment).call(work::get);
    }
}
