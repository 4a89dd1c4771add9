package org.zhagen.ledger;

import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Doors;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.ticket.Gauge;
import org.zhagen.ticket.InstalledGauge;
import org.zhagen.ticket.Measured;
import org.zhagen.ticket.Period;
import org.zhagen.ticket.Tally;
import org.zhagen.work.MatterFigures;

/**
 * What the task lists of a place say by themselves, of its smallest tasks; what is divided is not counted beside its parts, nor is what
 * was cancelled:
 *
 * <ul>
 *   <li>{@code overdue-share}: due days that ended while the task was not done ÷ due days that ended in the period. A day counts as the
 *       task was at its end: whoever postpones afterwards changes nothing about it, and who postpones in time has another day
 *   <li>{@code omission-rate}: tasks that at the end of the period are over their day, not done, and with which nobody has done anything
 *       since they were written down, neither here nor in the inbox ÷ tasks that were to be done in the period: due in it, or left over
 *       from before
 * </ul>
 *
 * What an old table brought in as done had no day here, and is no part of it. These are conventions of ours where the dictionary of
 * indicators is silent.
 */
@Component
class ListTally implements Tally {

    private static final String OVERDUE = "overdue-share";
    private static final String OMITTED = "omission-rate";

    private final TallyRows rows;
    private final MatterFigures matters;
    private final Doors doors;
    private final ActClock clock;

    ListTally(TallyRows rows, MatterFigures matters, Doors doors, ActClock clock) {
        this.rows = rows;
        this.matters = matters;
        this.doors = doors;
        this.clock = clock;
    }

    @Override
    public boolean counts(Gauge gauge) {
        return gauge.from() instanceof Gauge.From.Tool from
                && from.tool() == Indicator.Tool.LISTS
                && Set.of(OVERDUE, OMITTED).contains(from.count());
    }

    @Override
    public Measured of(InstalledGauge wanted, Period period, Instant asOf) {
        Instant end = period.end(clock.getZone());
        TallyRows.Scope scope =
                new TallyRows.Scope(wanted.region(), period, clock.getZone(), asOf.isBefore(end) ? asOf : end);
        return wanted.gauge().from() instanceof Gauge.From.Tool from
                        && from.count().equals(OVERDUE)
                ? doors.read(TaskKeeping.SYSTEM, () -> rows.overdue(scope))
                : omitted(scope);
    }

    private Measured omitted(TallyRows.Scope scope) {
        TallyRows.Due due = doors.read(TaskKeeping.SYSTEM, () -> rows.due(scope));
        Set<String> attended = matters.attended(LedgerMatters.SUBJECT, due.untouched(), scope.until());
        long left = due.untouched().stream()
                .filter(task -> !attended.contains(task))
                .count();
        return Measured.share(left, due.tasks());
    }
}
