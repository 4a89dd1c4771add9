package org.zhagen.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Counts what each sender does in a while, by buckets that fill again evenly. Each node counts for itself. */
public final class Buckets {

    private static final int MOST_SENDERS = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_SENDERS).build();
    private final TimeMeter time;

    public Buckets(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /** Whether the sender has something left; nothing is counted. */
    public boolean isLeft(String sender) {
        Bucket bucket = buckets.getIfPresent(sender);
        return bucket == null || bucket.getAvailableTokens() > 0;
    }

    /**
     * Counts one more, if it is left.
     *
     * @param most how much the sender has in that while, at least 1
     */
    public boolean take(String sender, int most, Duration within) {
        return await(sender, most, within).isEmpty();
    }

    /**
     * The same.
     *
     * @return how long the sender has to wait until something is left again; nothing when it was
     */
    public Optional<Duration> await(String sender, int most, Duration within) {
        ConsumptionProbe taken =
                buckets.get(sender, key -> bucket(most, within)).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    private Bucket bucket(int most, Duration within) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                .build();
    }

    /** The address, or of an IPv6 address the /64 network: that is what one household has. */
    public static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException name) {
            return address;
        }
    }

    /** The time of the program for the buckets. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        private static final long NANOS = 1_000_000_000L;

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * NANOS + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
