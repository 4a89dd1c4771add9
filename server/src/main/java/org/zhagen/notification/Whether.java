package org.zhagen.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whether there is any of something that few cities have, so that nobody asks for each thing that could be told. What another node
 * adds is known within half a minute.
 */
final class Whether {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(30);

    private final AtomicReference<Known> known = new AtomicReference<>(Known.nothing());
    private final Clock clock;
    private final BooleanSupplier question;

    Whether(Clock clock, BooleanSupplier question) {
        this.clock = clock;
        this.question = question;
    }

    private record Known(boolean any, Instant until) {

        static Known nothing() {
            return new Known(false, Instant.MIN);
        }
    }

    boolean any() {
        Instant now = clock.instant();
        Known last = known.get();
        if (now.isBefore(last.until)) {
            return last.any;
        }
        boolean any = question.getAsBoolean();
        // what was forgotten meanwhile stays so: the answer may be of before
        known.compareAndSet(last, new Known(any, now.plus(KNOWN_FOR)));
        return any;
    }

    /** Somebody here changes one: from the end of the transaction on it is asked anew. */
    void forget() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known.set(Known.nothing());
            }
        });
    }
}
