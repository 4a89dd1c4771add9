package org.zhagen.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set.
 *
 * @param idle after how long without a click a session ends
 * @param longest after how long it ends in any case
 * @param attempts wrong passwords or codes in a row until an account is locked
 * @param lock for how long it is
 * @param failuresPerAddress failed sign-ins from one network address within {@code lock} until it has to wait
 * @param secondFactor whether administrators must have a second factor; never in the demo
 * @param home where one comes after signing in
 * @param metricsFromLoopback whether measurements may be read without an account from the machine itself
 */
@ConfigurationProperties("zhagen.identity")
public record IdentitySettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("5") int attempts,
        @DefaultValue("15m") Duration lock,
        @DefaultValue("20") int failuresPerAddress,
        @DefaultValue("true") boolean secondFactor,
        @DefaultValue("/") String home,
        @DefaultValue("false") boolean metricsFromLoopback) {}
