package org.zhagen.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.flow.Alarm;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.work.Assignee;

/**
 * A clock with alarms that are due.
 *
 * @param party {@link ClockColumns#WHOLE} for the ticket as a whole
 * @param assignee who has to do the stage; null where nobody with an account has to
 * @param unit that has to do it, also when one of it took it; null for none
 * @param alarms those that did not ring yet, the earliest first
 */
record RingingClock(
        UUID ticket,
        UUID party,
        String stage,
        int round,
        UUID course,
        String number,
        String title,
        RegionCode region,
        @Nullable Assignee assignee,
        @Nullable UUID unit,
        boolean confidential,
        List<Alarm> alarms) {

    RingingClock {
        alarms = List.copyOf(alarms);
    }

    String key() {
        return "ticket/" + ticket + "/" + party + "/" + stage + "/" + round;
    }

    List<Alarm> due(Instant now) {
        return alarms.stream().filter(alarm -> !alarm.at().isAfter(now)).toList();
    }

    List<Alarm> ahead(Instant now) {
        return alarms.stream().filter(alarm -> alarm.at().isAfter(now)).toList();
    }
}
