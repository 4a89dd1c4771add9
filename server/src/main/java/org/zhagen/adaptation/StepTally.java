package org.zhagen.adaptation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.ticket.Gauge;
import org.zhagen.ticket.InstalledGauge;
import org.zhagen.ticket.Measured;
import org.zhagen.ticket.Period;
import org.zhagen.ticket.Tally;

/**
 * How far a plan was carried out ({@code plan-execution-rate}): steps that were done by the end of the period ÷ steps that were due in
 * it, as they were due then, of all revisions of the plan. What was withdrawn with a revision is neither.
 */
@Component
class StepTally implements Tally {

    private static final String EXECUTED = "plan-execution-rate";
    private static final Acting PRODUCT = Acting.system("adaptation", Jurisdiction.COUNTRY);

    private final PlanRows plans;
    private final PlanMatters matters;
    private final Doors doors;
    private final ActClock clock;

    StepTally(PlanRows plans, PlanMatters matters, Doors doors, ActClock clock) {
        this.plans = plans;
        this.matters = matters;
        this.doors = doors;
        this.clock = clock;
    }

    @Override
    public boolean counts(Gauge gauge) {
        return gauge.from() instanceof Gauge.From.Tool from
                && from.tool() == Indicator.Tool.STEPS
                && from.count().equals(EXECUTED);
    }

    @Override
    public Measured of(InstalledGauge wanted, Period period, Instant asOf) {
        List<UUID> revisions = doors.read(PRODUCT, () -> plans.revisions(UUID.fromString(wanted.series())));
        Instant end = period.end(clock.getZone());
        return matters.executed(revisions, period.start(clock.getZone()), asOf.isBefore(end) ? asOf : end);
    }
}
