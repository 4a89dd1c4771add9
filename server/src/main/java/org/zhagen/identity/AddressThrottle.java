package org.zhagen.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Makes a network address wait that fails at signing in again and again, whatever logins it tries. Only failures count, since
 * a whole office may stand behind one address. It is counted by each node for itself.
 */
@Component
class AddressThrottle {

    private static final int MOST_ADDRESSES = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final Cache<String, Bucket> failures =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();
    private final IdentitySettings settings;
    private final TimeMeter time;

    AddressThrottle(IdentitySettings settings, Clock clock) {
        this.settings = settings;
        this.time = new ClockMeter(clock);
    }

    boolean mayTry(String address) {
        Bucket bucket = failures.getIfPresent(network(address));
        return bucket == null || bucket.getAvailableTokens() > 0;
    }

    void failed(String address) {
        failures.get(network(address), key -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        int most = settings.failuresPerAddress();
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, settings.lock()))
                .build();
    }

    /** The address, or of an IPv6 address the /64 network: that is what one household has. */
    private static String network(String address) {
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
