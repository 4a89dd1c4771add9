package org.zhagen.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a failed sending is tried again: eight tries within a day, each wait longer than the one before, up to a fifth more by
 * chance, so that a receiver that comes back is not met by all at once. A convention of ours.
 */
final class Retries {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(10));

    private Retries() {}

    /**
     * The next try.
     *
     * @param attempts how often it was tried
     * @return empty when it is given up
     */
    static Optional<Instant> next(int attempts, Instant now, RandomGenerator random) {
        if (attempts > WAITS.size()) {
            return Optional.empty();
        }
        long wait = WAITS.get(Math.max(0, attempts - 1)).toSeconds();
        return Optional.of(now.plusSeconds(wait + random.nextLong(wait / 5 + 1)));
    }
}
