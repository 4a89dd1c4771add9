package org.zhagen.portal;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.web.Buckets;

/** Counts what a network address sends in an hour; each node counts for itself. */
@Component
class Throttle {

    private static final Duration HOUR = Duration.ofHours(1);

    /** So many remarks and photos of one ticket in an hour. */
    private static final int ADDED = 40;

    private final Buckets buckets;
    private final PortalSettings settings;

    Throttle(PortalSettings settings, Clock clock) {
        this.settings = settings;
        this.buckets = new Buckets(clock);
    }

    /** Whether one more report is taken from there. */
    boolean report(String address) {
        return buckets.take("report " + Buckets.network(address), settings.reports(), HOUR);
    }

    /** Whether one more report is taken of the program that has the key. */
    boolean report(ProgramKey key) {
        return buckets.take("program " + key.id(), settings.programReports(), HOUR);
    }

    /** Whether something more is added to a ticket by whoever has its code. */
    boolean add(UUID ticket) {
        return buckets.take("ticket " + ticket, ADDED, HOUR);
    }

    /** Whether codes are looked up for it still. */
    boolean mayLookUp(String address) {
        return buckets.isLeft(codes(address));
    }

    void wrongCode(String address) {
        buckets.take(codes(address), settings.wrongCodes(), HOUR);
    }

    private static String codes(String address) {
        return "code " + Buckets.network(address);
    }
}
