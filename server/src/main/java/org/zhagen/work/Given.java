package org.zhagen.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Days;
import org.zhagen.access.FieldReader;

/** Reads what people wrote into the fields of matters. */
final class Given extends FieldReader<WorkCode> {

    /** A matter that is due on a day is due before its offices close. A convention of ours. */
    static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    Given() {
        super(WorkCode.TEXT_LONG);
    }

    /** The day that a text means; null where it is empty or none. */
    @Nullable
    LocalDate day(String field, String text) {
        return read(field, text, WorkCode.NOT_A_DAY, Days::read);
    }

    /** The end of work on a day that is not over yet; null where the text is empty or none. */
    @Nullable
    Instant due(String field, String text, Clock clock) {
        LocalDate day = day(field, text);
        if (day == null) {
            return null;
        }
        if (day.isBefore(LocalDate.now(clock))) {
            wrong(WorkCode.DAY_OVER, field, text);
        }
        return day.atTime(END_OF_WORK).atZone(clock.getZone()).toInstant();
    }
}
