package org.zhagen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.zhagen.identity.TestClock;

/** What a sender has is used up by them alone, and comes back with time. */
class BucketsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TestClock clock = new TestClock();
    private final Buckets buckets = new Buckets(clock);

    @Test
    void whatIsTakenIsGoneUntilItFillsAgain() {
        assertThat(buckets.isLeft("a")).isTrue();
        assertThat(buckets.take("a", 2, HOUR)).isTrue();
        assertThat(buckets.isLeft("a")).isTrue();
        assertThat(buckets.take("a", 2, HOUR)).isTrue();
        assertThat(buckets.isLeft("a")).isFalse();
        assertThat(buckets.take("a", 2, HOUR)).isFalse();
        assertThat(buckets.isLeft("b")).isTrue();
        clock.forward(Duration.ofMinutes(30));
        assertThat(buckets.take("a", 2, HOUR)).isTrue();
        assertThat(buckets.take("a", 2, HOUR)).isFalse();
    }

    @Test
    void aHouseholdIsOneSender() {
        assertThat(Buckets.network("2001:db8:1:2:3:4:5:6")).isEqualTo(Buckets.network("2001:db8:1:2::9"));
        assertThat(Buckets.network("2001:db8:1:2::9")).isNotEqualTo(Buckets.network("2001:db8:1:3::9"));
        assertThat(Buckets.network("192.0.2.9")).isEqualTo("192.0.2.9");
        assertThat(Buckets.network("no address")).isEqualTo("no address");
    }
}
