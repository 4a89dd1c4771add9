package org.zhagen.ticket;

import java.time.LocalDate;

/**
 * A day of a notice about holidays.
 *
 * @param works whether it is worked, such as a Sunday instead of a day of the holiday (调休)
 * @param holiday because of which, such as 春节
 */
public record WorkingDay(LocalDate day, boolean works, String holiday) {

    /** As the tables of the kernel have it. */
    String line() {
        return day + "," + (works ? "yes" : "no") + "," + holiday;
    }
}
