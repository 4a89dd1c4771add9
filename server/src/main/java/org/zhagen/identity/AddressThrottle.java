package org.zhagen.identity;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.zhagen.web.Buckets;

/**
 * Makes a network address wait that fails at signing in again and again, whatever logins it tries. Only failures count, since
 * a whole office may stand behind one address. It is counted by each node for itself.
 */
@Component
class AddressThrottle {

    private final Buckets failures;
    private final IdentitySettings settings;

    AddressThrottle(IdentitySettings settings, Clock clock) {
        this.settings = settings;
        this.failures = new Buckets(clock);
    }

    boolean mayTry(String address) {
        return failures.isLeft(Buckets.network(address));
    }

    void failed(String address) {
        failures.take(Buckets.network(address), settings.failuresPerAddress(), settings.lock());
    }
}
