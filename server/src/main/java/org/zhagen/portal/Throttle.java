package org.zhagen.portal;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what a network address sends in an hour; each node counts for itself. */
@Component
class Throttle {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 100_000;
    private static final int NETWORK_BYTES = 8;

    /** So many remarks and photos of one ticket in an hour. */
    private static final int ADDED = 40;

    /** So many times more somebody known may ask. */
    private static final int WITH_KEY = 10;

    /** So many addresses of letters are confirmed from one network address in an hour. */
    private static final int MAILS = 10;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();
    private final PortalSettings settings;
    private final TimeMeter time;

    Throttle(PortalSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new ClockMeter(clock);
    }

    /** Whether one more report is taken from there. */
    boolean report(String address) {
        return bucket("report", address, settings.reports()).tryConsume(1);
    }

    /** Whether one more report is taken of the program that has the key. */
    boolean report(ProgramKey key) {
        return bucket("program", key.id().toString(), settings.programReports()).tryConsume(1);
    }

    /** How long a program has to wait before it asks again; nothing when it need not. */
    Optional<Duration> ask(@Nullable ProgramKey key, String address) {
        int most = settings.programQuestions();
        Bucket bucket = key == null
                ? bucket("asks", address, most)
                : bucket("key asks", key.id().toString(), most * WITH_KEY);
        ConsumptionProbe taken = bucket.tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    /** Whether something more is added to a ticket by whoever has its code. */
    boolean add(UUID ticket) {
        return bucket("ticket", ticket.toString(), ADDED).tryConsume(1);
    }

    /** Whether one more letter goes out because somebody there asks for it. */
    boolean mail(String address) {
        return bucket("mail", address, MAILS).tryConsume(1);
    }

    /** Whether codes are looked up for it still. */
    boolean mayLookUp(String address) {
        return bucket("code", address, settings.wrongCodes()).getAvailableTokens() > 0;
    }

    void wrongCode(String address) {
        bucket("code", address, settings.wrongCodes()).tryConsume(1);
    }

    private Bucket bucket(String what, String address, int most) {
        return buckets.get(
                what + " " + network(address),
                key -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, HOUR))
                        .build());
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
