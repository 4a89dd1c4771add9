package org.zhagen.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhagen.identity.TestClock;

/** Each sender has their own share of an hour. */
class ThrottleTest {

    private final TestClock clock = new TestClock();
    private final Throttle throttle = new Throttle(new PortalSettings(2, 3, true, 4, 2, ""), clock);

    private ProgramKey key() {
        return new ProgramKey(UUID.randomUUID(), "2521", "程序", "abcd", clock.instant(), "测试员", null, null);
    }

    @Test
    void aKeyHasItsShareWhereverItIsUsed() {
        ProgramKey key = key();
        for (int i = 0; i < 4; i++) {
            assertThat(throttle.report(key)).isTrue();
        }
        assertThat(throttle.report(key)).isFalse();
        assertThat(throttle.report(key())).isTrue();
        assertThat(throttle.report("192.0.2.9")).isTrue();
        clock.forward(Duration.ofMinutes(15));
        assertThat(throttle.report(key)).isTrue();
        assertThat(throttle.report(key)).isFalse();
    }

    @Test
    void toATicketSoMuchIsAdded() {
        UUID ticket = UUID.randomUUID();
        for (int i = 0; i < 40; i++) {
            assertThat(throttle.add(ticket)).isTrue();
        }
        assertThat(throttle.add(ticket)).isFalse();
        assertThat(throttle.add(UUID.randomUUID())).isTrue();
    }

    @Test
    void whoAsksTooMuchIsToldHowLongToWait() {
        assertThat(throttle.ask(null, "192.0.2.9")).isEmpty();
        assertThat(throttle.ask(null, "192.0.2.9")).isEmpty();
        assertThat(throttle.ask(null, "192.0.2.9")).contains(Duration.ofMinutes(30));
        assertThat(throttle.ask(null, "192.0.2.10")).isEmpty();
        ProgramKey key = key();
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.ask(key, "192.0.2.9")).isEmpty();
        }
        assertThat(throttle.ask(key, "192.0.2.9")).contains(Duration.ofMinutes(3));
        clock.forward(Duration.ofMinutes(30));
        assertThat(throttle.ask(null, "192.0.2.9")).isEmpty();
    }

    @Test
    void anAddressHasItsOwn() {
        assertThat(throttle.report("192.0.2.9")).isTrue();
        assertThat(throttle.report("192.0.2.9")).isTrue();
        assertThat(throttle.report("192.0.2.9")).isFalse();
        assertThat(throttle.report("192.0.2.10")).isTrue();
    }
}
