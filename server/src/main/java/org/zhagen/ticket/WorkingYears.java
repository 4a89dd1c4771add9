package org.zhagen.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.kernel.clock.WorkingDays;

/**
 * The front door to which days are worked, by the notices of the State Council. For a year without a notice the week alone counts,
 * and whoever keeps the calendar is told in time. That days are holidays is no secret: nobody is asked for a permission.
 */
@Service
public class WorkingYears {

    /** The notice for a year comes out in the autumn before. */
    private static final Month ASKED = Month.NOVEMBER;

    private final WorkingTime time;
    private final ActClock clock;

    WorkingYears(WorkingTime time, ActClock clock) {
        this.time = time;
        this.clock = clock;
    }

    /**
     * A year whose notice is known.
     *
     * @param free days of holidays, weekends among them
     * @param instead weekend days that are worked instead
     */
    public record Year(int year, int free, int instead) {}

    /** What is known, the latest year first. */
    public List<Year> known() {
        WorkingDays days = time.days();
        return days.years().reversed().stream().map(year -> year(days, year)).toList();
    }

    private static Year year(WorkingDays days, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        List<LocalDate> named = IntStream.range(0, first.lengthOfYear())
                .mapToObj(first::plusDays)
                .filter(day -> days.holiday(day).isPresent())
                .toList();
        int instead = (int) named.stream().filter(days::works).count();
        return new Year(year, named.size() - instead, instead);
    }

    /** What came in since the product was built. */
    public List<WorkingDay> later() {
        return time.later();
    }

    /** Whether a moment is in a year for which there is no notice. */
    public boolean isGuessed(Instant moment) {
        return !time.days().knows(LocalDate.ofInstant(moment, clock.getZone()).getYear());
    }

    /** The year whose notice should be here by now, and is not: this one, and from November on the next. */
    public Optional<Integer> missing() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return IntStream.rangeClosed(
                        today.getYear(), today.getMonth().compareTo(ASKED) >= 0 ? today.getYear() + 1 : today.getYear())
                .filter(year -> !time.days().knows(year))
                .boxed()
                .findFirst();
    }
}
