package org.zhagen.review;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.CourseFigures;
import org.zhagen.ticket.RepeatedProblem;
import org.zhagen.ticket.TicketCase;

/**
 * A month of a region, as it was known at a moment.
 *
 * @param asOf of all but tickets and visits
 * @param counted up to when tickets and visits were counted: no later than that moment, and of now a minute or two before it
 * @param figures by procedure
 * @param before those of the month before
 * @param rates of the tickets closed in the month
 * @param ratesBefore of those closed in the month before
 * @param cases from which one can learn; only for whoever may see them
 * @param gauges the figures of plans whose level is to be neither too low nor too high
 */
public record MonthReview(
        RegionCode region,
        YearMonth month,
        Instant asOf,
        Instant counted,
        List<CourseFigures> figures,
        List<CourseFigures> before,
        MonthRates rates,
        MonthRates ratesBefore,
        List<TicketCase> cases,
        List<RepeatedProblem> repeated,
        List<GaugeView> gauges,
        List<Lesson> lessons) {

    public MonthReview {
        figures = List.copyOf(figures);
        before = List.copyOf(before);
        cases = List.copyOf(cases);
        repeated = List.copyOf(repeated);
        gauges = List.copyOf(gauges);
        lessons = List.copyOf(lessons);
    }
}
