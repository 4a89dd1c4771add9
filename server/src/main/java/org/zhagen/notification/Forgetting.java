package org.zhagen.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhagen.access.Doors;

/**
 * Forgets once an hour what was sent long ago, and what people were told more than a year ago: with it goes the knowledge that
 * they were told, so nothing is told again that late.
 */
@Component
class Forgetting {

    private static final Duration NOTICES = Duration.ofDays(400);
    private static final int AT_ONCE = 2_000;

    private final Doors doors;
    private final NoticeRows notices;
    private final DeliveryRows deliveries;
    private final NotificationSettings settings;
    private final Clock clock;

    Forgetting(Doors doors, NoticeRows notices, DeliveryRows deliveries, NotificationSettings settings, Clock clock) {
        this.doors = doors;
        this.notices = notices;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT25M", fixedDelayString = "PT1H")
    void run() {
        Instant now = clock.instant();
        all(() -> deliveries.forget(now.minus(settings.kept()), AT_ONCE));
        all(() -> notices.forget(now.minus(NOTICES), AT_ONCE));
    }

    private void all(IntSupplier some) {
        int gone;
        do {
            gone = doors.write(Columns.PRODUCT, some::getAsInt);
        } while (gone == AT_ONCE);
    }
}
