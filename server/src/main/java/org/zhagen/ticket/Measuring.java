package org.zhagen.ticket;

import org.springframework.stereotype.Component;
import org.zhagen.kernel.playbook.Indicator;

/**
 * The measures of playbooks, over what happened in a period at a place under the courses of a series:
 *
 * <ul>
 *   <li>{@code count}: tickets opened; of a stage, how often it was ended
 *   <li>{@code on-time-share}: clocks of the stage that ended in time ÷ clocks that were due in the period, without those that ceased to
 *       matter before they were due
 *   <li>{@code mean-hours}, {@code median-hours}: of tickets of which the stage was last ended in the period, hours of day and night from
 *       the opening until then; without a stage until they were closed
 *   <li>{@code resolved-share}: tickets whose stage ended in the period with {@code resolved}, as each of their parties said last, and of
 *       which whoever raised them did not say afterwards that they are not really solved ÷ tickets whose stage ended with any outcome but
 *       {@code not-ours}
 *   <li>{@code reopened-share}: tickets that were sent back in the period ÷ tickets that were closed or sent back in it, without what was
 *       withdrawn or joined to another one
 *   <li>{@code satisfied-share}: tickets completed in the period with a score by then above 2 of 5 ÷ those with a score (好差评 counts 不满意 and
 *       非常不满意 as bad); {@code mean-score}: their mean
 * </ul>
 *
 * Shares are in percent. What a figure counts by another moment's knowledge follows from the events up to then, and from the due times
 * that clocks had then. These are conventions of ours where a playbook's own meaning is silent.
 */
@Component
class Measuring {

    private static final String DAYS = "days";
    private static final double HOURS_OF_DAY = 24;

    private final MeasureRows rows;

    Measuring(MeasureRows rows) {
        this.rows = rows;
    }

    Measured measure(Indicator.Measure measure, String unit, MeasureRows.Scope scope) {
        return switch (measure) {
            case COUNT -> count(scope);
            case ON_TIME_SHARE -> share(rows.onTime(scope));
            case MEAN_HOURS -> mean(rows.meanHours(scope), perUnit(unit));
            case MEDIAN_HOURS -> mean(rows.medianHours(scope), perUnit(unit));
            case RESOLVED_SHARE -> share(rows.resolved(scope));
            case REOPENED_SHARE -> share(rows.reopened(scope));
            case SATISFIED_SHARE -> share(rows.scored(scope));
            case MEAN_SCORE -> mean(rows.scored(scope), 1);
        };
    }

    /** Nothing opened is a count of zero, but only where something could have been opened. */
    private Measured count(MeasureRows.Scope scope) {
        long opened = rows.count(scope).whole();
        return new Measured((double) opened, 0, opened);
    }

    private static Measured share(MeasureRows.Counted counted) {
        return Measured.share(counted.part(), counted.whole());
    }

    private static Measured mean(MeasureRows.Counted counted, double per) {
        Double figure = counted.figure();
        return new Measured(figure == null ? null : figure / per, 0, counted.whole());
    }

    private static double perUnit(String unit) {
        return unit.equals(DAYS) ? HOURS_OF_DAY : 1;
    }
}
