package org.zhagen.kernel.flow;

import org.zhagen.kernel.clock.Always;
import org.zhagen.kernel.clock.Calendar;
import org.zhagen.kernel.clock.Working;

/**
 * The two ways in which time counts at a place.
 *
 * @param working office hours of working days
 */
public record Calendars(Working working) {

    private static final Calendar ALWAYS = new Always();

    Calendar of(Leg leg) {
        return of(leg.working());
    }

    Calendar of(boolean hours) {
        return hours ? working : ALWAYS;
    }
}
