package org.zhagen.portal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.web.Buckets;

/** Counts what a network address sends in an hour; each node counts for itself. */
@Component
class Throttle {

    private static final Duration HOUR = Duration.ofHours(1);

    /** So many remarks and photos of one ticket in an hour. */
    private static final int ADDED = 40;

    /** So many times more somebody known may ask. */
    private static final int WITH_KEY = 10;

    /** So many addresses of letters are confirmed from one network address in an hour. */
    private static final int MAILS = 10;

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

    /** How long a program has to wait before it asks again; nothing when it need not. */
    Optional<Duration> ask(@Nullable ProgramKey key, String address) {
        int most = settings.programQuestions();
        return key == null
                ? buckets.await("asks " + Buckets.network(address), most, HOUR)
                : buckets.await("key asks " + key.id(), most * WITH_KEY, HOUR);
    }

    /** Whether something more is added to a ticket by whoever has its code. */
    boolean add(UUID ticket) {
        return buckets.take("ticket " + ticket, ADDED, HOUR);
    }

    /** Whether one more letter goes out because somebody there asks for it. */
    boolean mail(String address) {
        return buckets.take("mail " + Buckets.network(address), MAILS, HOUR);
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
