package org.zhagen.ticket;

import java.time.Instant;
import java.util.List;

/**
 * What happened to the tickets of a region in a month.
 *
 * @param asOf the moment up to which was counted
 * @param figures by procedure, in the order of playbooks and procedures
 * @param before those of the month before
 * @param cases from which one can learn: late for longest, passed on most often, scored lowest and highest; confidential ones are left out
 * @param repeated the same kind of thing at the same place three times or more in the three months that end with this one
 */
public record MonthCounts(
        Instant asOf,
        List<CourseFigures> figures,
        List<CourseFigures> before,
        List<TicketCase> cases,
        List<RepeatedProblem> repeated) {

    public MonthCounts {
        figures = List.copyOf(figures);
        before = List.copyOf(before);
        cases = List.copyOf(cases);
        repeated = List.copyOf(repeated);
    }

    MonthCounts withoutCases() {
        return new MonthCounts(asOf, figures, before, List.of(), repeated);
    }
}
