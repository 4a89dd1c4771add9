package org.zhagen.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.clock.QuietHours;
import org.zhagen.notification.Notice.Urgency;

/**
 * When somebody's e-mail goes out.
 *
 * @param digestHour at which full hour of the day all goes out in one letter; null for each as it comes. An hour that somebody
 *     chose counts for more than quiet hours.
 */
record MailPlan(QuietHours quiet, @Nullable Integer digestHour) {

    static final MailPlan USUAL = new MailPlan(QuietHours.USUAL, null);

    Instant due(Instant told, Urgency urgency, ZoneId zone) {
        if (urgency == Urgency.NOW) {
            return told;
        }
        return digestHour == null ? quiet.next(told, zone) : digest(told, digestHour, zone);
    }

    private static Instant digest(Instant told, int hour, ZoneId zone) {
        ZonedDateTime today =
                told.atZone(zone).toLocalDate().atTime(LocalTime.of(hour, 0)).atZone(zone);
        return (today.toInstant().isAfter(told) ? today : today.plusDays(1)).toInstant();
    }
}
