package org.zhagen.kernel.clock;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When nobody is to be disturbed by what can wait, each day; may go over midnight.
 *
 * @param from the first quiet minute
 * @param until the first minute that is not quiet any more; the same as {@code from} for no quiet hours at all
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** From ten in the evening to seven in the morning; a convention until somebody says their own. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    public boolean isQuiet(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean before = time.isBefore(until);
        return from.isAfter(until) ? begun || before : begun && before;
    }

    /** The same moment where it is not quiet, otherwise the end of the quiet hours that it lies in. */
    public Instant next(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        if (!isQuiet(local.toLocalTime())) {
            return moment;
        }
        boolean tomorrow = !local.toLocalTime().isBefore(until);
        Instant end = local.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(until)
                .atZone(zone)
                .toInstant();
        // where clocks are put back the same end comes twice
        return end.isBefore(moment) ? moment : end;
    }
}
