package org.zhagen.ticket;

import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.kernel.clock.OfficeHours;
import org.zhagen.kernel.clock.Working;
import org.zhagen.kernel.clock.WorkingDays;
import org.zhagen.kernel.flow.Calendars;

/** How time counts here: day and night, or in office hours of the official working days. */
@Component
class WorkingTime {

    private final Calendars calendars;

    WorkingTime(ActClock clock) {
        this.calendars = new Calendars(new Working(WorkingDays.standard(), OfficeHours.USUAL, clock.getZone()));
    }

    Calendars calendars() {
        return calendars;
    }
}
