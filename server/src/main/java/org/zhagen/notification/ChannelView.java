package org.zhagen.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told.
 *
 * @param mailOffered whether this installation sends e-mail
 * @param address empty for none
 * @param confirmed whether the link sent to the address was followed
 * @param byMail the kinds that also come by e-mail
 * @param digestHour at which hour of the day all comes in one letter; null for each as it comes
 * @param calendarMade when the address of the own calendar was made; null while there is none
 */
public record ChannelView(
        boolean mailOffered,
        String address,
        boolean confirmed,
        List<String> byMail,
        LocalTime quietFrom,
        LocalTime quietUntil,
        @Nullable Integer digestHour,
        String language,
        @Nullable Instant calendarMade,
        int version) {}
